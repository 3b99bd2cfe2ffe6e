using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>Finds the database: the one that is configured, else an embedded server (ADR 0004).</summary>
public static class DatabaseLocator
{
    /// <summary>The names of the connection strings that the operator may set, one a role (ADR 0015).</summary>
    public const string Name = "Networking";
    public const string DaemonName = "NetworkingDaemon";
    public const string AccountsName = "NetworkingAccounts";
    public const string OwnerName = "NetworkingOwner";

    /// <summary>For the host: the embedded server is started, and belongs to this process alone.</summary>
    /// <exception cref="DatabaseUnavailableException">None can be had; the message is one line that says why.</exception>
    public static Task<DatabaseLocation> FindAsync(
        IConfiguration configuration,
        string contentRoot,
        CancellationToken ct = default
    ) => FindAsync(configuration, contentRoot, EmbeddedPostgres.StartAsync, ct);

    /// <summary>For commands such as `import`: shares the embedded server of a running host, else starts it.</summary>
    /// <exception cref="DatabaseUnavailableException">None can be had; the message is one line that says why.</exception>
    public static Task<DatabaseLocation> AttachAsync(
        IConfiguration configuration,
        string contentRoot,
        CancellationToken ct = default
    ) => FindAsync(configuration, contentRoot, EmbeddedPostgres.AttachAsync, ct);

    private static async Task<DatabaseLocation> FindAsync(
        IConfiguration configuration,
        string contentRoot,
        Func<EmbeddedPostgresOptions, CancellationToken, Task<EmbeddedPostgres>> embedded,
        CancellationToken ct
    )
    {
        if ((Read(configuration, Name) ?? Read(configuration, OwnerName)) is not { } app)
        {
            var server = await embedded(EmbeddedPostgresOptions.From(configuration, contentRoot), ct);
            return new(
                DatabaseAccess.OfAdministrator(server.ConnectionString),
                $"Database: {server.Description}",
                server
            );
        }

        var version = await ConnectionCheck.RunAsync(app, ct);
        var description = $"Database: {ConnectionText.Describe(app)}, PostgreSQL {version}, as configured";
        return new(Configured(configuration, app), description);
    }

    // With the daemon's and the accounts' beside it, the first one is the app's; alone, it is an administrator's.
    private static DatabaseAccess Configured(IConfiguration configuration, NpgsqlConnectionStringBuilder app)
    {
        var (daemon, accounts, owner) = (
            Read(configuration, DaemonName),
            Read(configuration, AccountsName),
            Read(configuration, OwnerName)
        );
        if (daemon is null && accounts is null)
            return DatabaseAccess.OfAdministrator(owner?.ConnectionString ?? app.ConnectionString);
        if (daemon is null || accounts is null)
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:{DaemonName} and ConnectionStrings:{AccountsName} belong together; one of them is not set (docs/operations/postgresql.md)."
            );
        return new(app.ConnectionString, daemon.ConnectionString, accounts.ConnectionString, owner?.ConnectionString);
    }

    private static NpgsqlConnectionStringBuilder? Read(IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { } text && !string.IsNullOrWhiteSpace(text)
            ? ConnectionText.Parse(text, name)
            : null;
}
