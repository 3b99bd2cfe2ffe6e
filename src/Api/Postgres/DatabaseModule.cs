using Npgsql;

namespace Networking.Api.Postgres;

/// <summary>A pool for each of the host's roles. What takes an <see cref="NpgsqlDataSource"/> without a key gets the app's.</summary>
internal static class DatabaseModule
{
    private const int AppPool = 40;
    private const int DaemonPool = 15;
    private const int AccountsPool = 15;

    // A request waits no longer than this for one statement (T23).
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddNetworkingDatabase(this IServiceCollection services, DatabaseAccess access) =>
        services
            .AddSingleton(access)
            .AddNpgsqlDataSource(ConnectionText.ForPool(access.App, AppPool, Patience))
            .AddNpgsqlDataSource(ConnectionText.ForPool(access.Daemon, DaemonPool), serviceKey: DatabaseRole.Daemon)
            .AddNpgsqlDataSource(
                ConnectionText.ForPool(access.Accounts, AccountsPool, Patience),
                serviceKey: DatabaseRole.Accounts
            );
}
