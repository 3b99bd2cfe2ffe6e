using Npgsql;

namespace Networking.Application;

/// <summary>
/// Statements of what writes to the log. The one that enters a network stands here and in the projections' Sql: of the
/// two neither knows the other, and what both know, the domain, knows no database. The host takes either.
/// </summary>
public static class Sql
{
    /// <summary>What follows in this transaction, or in this batch if there is none, sees and writes the network's rows only (ADR 0015).</summary>
    public static NpgsqlBatchCommand Enter(string network) =>
        Statement("select set_config('app.tenant_id', $1, true)", network);

    /// <summary>A statement with its parameters as $1, $2 …; one that needs a type of its own comes as a parameter.</summary>
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            statement.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return statement;
    }
}
