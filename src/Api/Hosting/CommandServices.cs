using Networking.Api.EventStore;
using Networking.Api.Identity;
using Networking.Api.Logs;
using Networking.Api.Migrating;
using Networking.Api.Postgres;
using Networking.Application;

namespace Networking.Api.Hosting;

/// <summary>What a command such as <c>import</c> needs of the host, without its HTTP and its background work.</summary>
internal static class CommandServices
{
    /// <summary>The host's settings, wherever the command is called from.</summary>
    public static HostApplicationBuilder Settings() =>
        Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings
            {
                ApplicationName = "Networking.Api",
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            }
        );

    /// <summary>Services on a database that has, or in Development gets, the schema of this build.</summary>
    public static async Task<ServiceProvider> CreateAsync(
        IConfiguration configuration,
        IHostEnvironment environment,
        DatabaseAccess database,
        CancellationToken ct
    )
    {
        var services = Build(configuration, environment, database);
        await services.GetRequiredService<SchemaStart>().StartingAsync(ct);
        return services;
    }

    public static ServiceProvider Build(
        IConfiguration configuration,
        IHostEnvironment environment,
        DatabaseAccess database
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddSingleton(environment).AddSingleton(TimeProvider.System);
        services.AddLogging(logs =>
            logs.SetMinimumLevel(LogLevel.Warning)
                // A daemon that has been stopped complains of its connection when the server stops.
                .AddFilter("Marten.Events.Daemon", LogLevel.Error)
                .AddNetworkingLogs(environment, Console.Error)
        );
        services.AddNetworkingDatabase(database).AddNetworkingMigration();
        services.AddNetworkingEventStore().AddNetworkingApplication().AddNetworkingAccountsDatabase();
        return services.BuildServiceProvider();
    }
}
