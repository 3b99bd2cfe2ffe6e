using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Plain queries: SQL in, records out. One that names a network enters it in the same round trip, for as long as the
/// statement runs: row-level security shows the rest of it nothing else (ADR 0015).
/// </summary>
internal static class Sql
{
    /// <summary>What follows in this transaction, or in this batch if there is none, sees the network's rows.</summary>
    public static NpgsqlBatchCommand Enter(string network) =>
        Statement("select set_config('app.tenant_id', $1, true)", network);

    public static NpgsqlBatch CreateBatch(this NpgsqlDataSource database, string network)
    {
        var batch = database.CreateBatch();
        batch.BatchCommands.Add(Enter(network));
        return batch;
    }

    /// <summary>Runs a batch that enters a network, and stands at the first result after that.</summary>
    public static async Task<NpgsqlDataReader> ExecuteInside(this NpgsqlBatch batch, CancellationToken ct)
    {
        var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return reader;
    }

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
        string network,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.Query(network, statement, read, ct);
    }

    public static async Task<List<T>> Query<T>(
        this NpgsqlConnection connection,
        string network,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Enter(network), statement } };
        await using var reader = await batch.ExecuteInside(ct);
        return await reader.All(read, ct);
    }

    /// <summary>Over all networks: work of the daemon's role, never on behalf of a member.</summary>
    public static async Task<List<T>> QueryAll<T>(
        this NpgsqlDataSource database,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> read,
        CancellationToken ct
    )
    {
        await using var batch = database.CreateBatch();
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
