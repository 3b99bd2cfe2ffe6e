using Networking.Api.EventStore;
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

    /// <summary>Services on a database; the schema is brought up to date.</summary>
    public static async Task<ServiceProvider> CreateAsync(
        IConfiguration configuration,
        IHostEnvironment environment,
        string connectionString,
        CancellationToken ct
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddSingleton(environment).AddSingleton(TimeProvider.System);
        services.AddLogging(logs =>
            logs.SetMinimumLevel(LogLevel.Warning)
                // A daemon that has been stopped complains of its connection when the server stops.
                .AddFilter("Marten.Events.Daemon", LogLevel.Error)
                .AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        services.AddNpgsqlDataSource(ConnectionText.ForServing(connectionString));
        services.AddNetworkingEventStore().AddNetworkingApplication();
        var provider = services.BuildServiceProvider();
        await provider.GetServices<IHostedService>().OfType<DatabaseSetup>().Single().StartingAsync(ct);
        return provider;
    }
}
