using Networking.Api.EventStore;
using Networking.Api.Http;
using Networking.Application;
using Wolverine;

namespace Networking.Api.Hosting;

/// <summary>The composition: each line a part that is found by its name.</summary>
public static class NetworkingHost
{
    public static WebApplicationBuilder CreateBuilder(WebApplicationOptions options, string connectionString)
    {
        var builder = WebApplication.CreateBuilder(options);
        builder.Services.AddNpgsqlDataSource(connectionString);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNetworkingHttp();
        builder.Services.AddNetworkingEventStore();
        builder.Services.AddNetworkingApplication();
        builder.Host.UseWolverine(bus => bus.UseNetworkingCommands(builder.Environment));
        return builder;
    }

    public static WebApplication UseNetworking(this WebApplication app)
    {
        app.UseExceptionHandler();
        return app;
    }
}
