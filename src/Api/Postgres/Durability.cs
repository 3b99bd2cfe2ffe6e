using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>An acknowledged command is on disk (architecture rule 5): a server that is set to say so too early is refused.</summary>
internal static class Durability
{
    private const string TurnedOff = """
        select string_agg(name, ', ' order by name) from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
        """;

    /// <exception cref="DatabaseUnavailableException">A setting would lose what was acknowledged; the line names it.</exception>
    public static async Task EnsureAsync(DatabaseAccess access, CancellationToken ct = default)
    {
        foreach (var who in (string?[])[access.Owner, access.App, access.Accounts])
            if (who is not null)
                await EnsureAsync(who, ct);
    }

    // A setting may be a role's own (`alter role … set`): each of those who acknowledge something is asked.
    private static async Task EnsureAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = await ConnectionCheck.OpenAsync(connectionString, ct);
        await using var command = new NpgsqlCommand(TurnedOff, connection);
        if (await command.ExecuteScalarAsync(ct) is string off)
            throw new DatabaseUnavailableException(
                $"PostgreSQL has {off} off: what was acknowledged would be lost in a crash. Turn it on."
            );
    }
}
