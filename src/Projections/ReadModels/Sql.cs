using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>Plain queries: SQL in, records out.</summary>
internal static class Sql
{
    /// <summary>A statement with its parameters as $1, $2 …; null needs a typed <see cref="NpgsqlParameter"/>.</summary>
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    public static async Task<List<T>> Query<T>(
        this NpgsqlDataSource database,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.Query(statement, read, ct);
    }

    public static async Task<List<T>> Query<T>(
        this NpgsqlConnection connection,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(statement);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.All(read, ct);
    }

    public static async Task<List<T>> All<T>(
        this NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        var found = new List<T>();
        while (await reader.ReadAsync(ct))
            found.Add(read(reader));
        return found;
    }

    /// <summary>A parameter that may be null, with the type that PostgreSQL cannot infer from a null.</summary>
    public static NpgsqlParameter Maybe<T>(T? value) => new NpgsqlParameter<T?> { TypedValue = value };

    public static T? Get<T>(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? default : reader.GetFieldValue<T>(ordinal);
    }
}
