namespace Networking.Api.Postgres;

/// <summary>
/// Who the host is to PostgreSQL, by what it does (ADR 0015). Each has a pool of its own:
/// <c>[FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource</c>; without a key it is <see cref="App"/>.
/// </summary>
public static class DatabaseRole
{
    /// <summary>Serves members: one network at a time, reads and appends, changes nothing that was appended.</summary>
    public const string App = "networking_app";

    /// <summary>Builds the read models of all networks, and tells nodes what is new; appends nothing.</summary>
    public const string Daemon = "networking_daemon";

    /// <summary>Accounts, sessions and invitations; nothing else.</summary>
    public const string Accounts = "networking_accounts";

    /// <summary>Owns everything and migrates; serves nobody.</summary>
    public const string Owner = "networking_owner";
}
