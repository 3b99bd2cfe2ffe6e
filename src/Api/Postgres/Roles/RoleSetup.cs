using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Makes the host's roles, for an administrator. They belong to the whole server: several databases share them.</summary>
internal static class RoleSetup
{
    /// <returns>Whether the connection's user may make roles and speak for the owner.</returns>
    public static async Task<bool> IsAdministrator(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user",
            connection
        );
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <param name="settings">With the password that the connection was made with: it does not show it.</param>
    public static async Task EnsureAsync(
        NpgsqlConnection admin,
        NpgsqlConnectionStringBuilder settings,
        CancellationToken ct
    )
    {
        await Create(admin, $"create role {DatabaseRole.Owner} nologin", ct);
        foreach (var role in (string[])[DatabaseRole.App, DatabaseRole.Daemon, DatabaseRole.Accounts])
            await Create(admin, $"create role {role} login password '{DatabaseAccess.PasswordOf(role, settings)}'", ct);
        await using var give = new NpgsqlCommand(
            $"""
            do $$ begin
              execute format('grant connect, create on database %I to {DatabaseRole.Owner}', current_database());
              execute format('grant {DatabaseRole.Owner} to %I', current_user);
            end $$
            """,
            admin
        );
        await give.ExecuteNonQueryAsync(ct);
    }

    // Another database's migration may make them at the same moment.
    private static async Task Create(NpgsqlConnection admin, string statement, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand(statement, admin);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation) { }
    }
}
