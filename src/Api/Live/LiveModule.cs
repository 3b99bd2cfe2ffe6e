using Networking.Api.Http;
using Networking.Api.Live.Typing;

namespace Networking.Api.Live;

internal static class LiveModule
{
    public static IServiceCollection AddNetworkingLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSignalR().AddJsonProtocol(o => HttpModule.Configure(o.PayloadSerializerOptions));
        services
            .AddSingleton<LiveMetrics>()
            .AddSingleton<LiveSeats>()
            .AddSingleton<LiveRelay>()
            .AddHostedService(s => s.GetRequiredService<LiveRelay>())
            .AddNetworkingTyping(configuration);
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapHub<LiveHub>(LiveHub.Path);
}
