using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>A pool for each of the host's roles. What takes an <see cref="NpgsqlDataSource"/> without a key gets the app's.</summary>
internal static class DatabaseModule
{
    private const int AppPool = 40;
    private const int DaemonPool = 15;
    private const int AccountsPool = 15;

    // A request waits no longer than this for one statement (T23). Folding a batch, or rebuilding, may take its time: the
    // daemon has no limit.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Metrics and spans call a pool by its name, which else would be the whole connection string.
    public static IServiceCollection AddNetworkingDatabase(this IServiceCollection services, DatabaseAccess access) =>
        services
            .AddSingleton(access)
            .AddNpgsqlDataSource(ConnectionText.ForPool(access.App, AppPool, Patience), b => b.Name = "app")
            .AddNpgsqlDataSource(
                ConnectionText.ForPool(access.Daemon, DaemonPool),
                b => b.Name = "daemon",
                serviceKey: DatabaseRole.Daemon
            )
            .AddNpgsqlDataSource(
                ConnectionText.ForPool(access.Accounts, AccountsPool, Patience),
                b => b.Name = "accounts",
                serviceKey: DatabaseRole.Accounts
            );
}
