using Npgsql;

namespace Networking.Application;

internal static class Sql
{
    /// <summary>A statement with its parameters as $1, $2 …; one that needs a type of its own comes as a parameter.</summary>
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            statement.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return statement;
    }
}
