using System.Data;
using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>What one node at a time may do: it holds an advisory lock of the database for as long as its connection lives.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private HeldLock(NpgsqlConnection connection) => _connection = connection;

    /// <returns>Null when another node holds it.</returns>
    public static async Task<HeldLock?> TryTake(NpgsqlDataSource database, string name, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            if (await Ask(connection, $"select pg_try_advisory_lock(hashtextextended('{name}', 0))", ct))
                return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>A round trip.</summary>
    /// <returns>What PostgreSQL's clock shows.</returns>
    /// <exception cref="NpgsqlException">The connection is gone, and the lock with it.</exception>
    public async Task<DateTime> Renew(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select clock_timestamp()", _connection);
        return (DateTime)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>On the connection that holds it: it needs no other, where those are short.</summary>
    public async Task Run(NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
        {
            command.Connection = _connection;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The pool would give it back no sooner than somebody uses the connection again.
            if (_connection.State == ConnectionState.Open)
                await Ask(_connection, "select true from pg_advisory_unlock_all()", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // It is gone, and the lock with it.
        }

        await _connection.DisposeAsync();
    }

    private static async Task<bool> Ask(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
