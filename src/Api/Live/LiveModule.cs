using Networking.Api.Http;

namespace Networking.Api.Live;

internal static class LiveModule
{
    public static IServiceCollection AddNetworkingLive(this IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(o => HttpModule.Configure(o.PayloadSerializerOptions));
        services
            .AddSingleton<LiveMetrics>()
            .AddSingleton<LiveSeats>()
            .AddSingleton<LiveRelay>()
            .AddHostedService(s => s.GetRequiredService<LiveRelay>());
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapHub<LiveHub>(LiveHub.Path);
}
