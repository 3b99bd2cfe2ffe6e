using Microsoft.Extensions.Diagnostics.HealthChecks;
using Networking.Api.Identity;
using Networking.Api.Live.Typing;

namespace Networking.Api.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it when it does not. <c>/health/ready</c>: what it depends on, by
/// name; send it no requests while that is 503. Anybody may ask, so neither says more than names and states.
/// </summary>
internal static class HealthModule
{
    // A check that takes longer, or fails, counts as its failure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddNetworkingHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReadyReport>();
        var checks = services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", HealthStatus.Unhealthy, [], Patience)
            .AddCheck<ProjectionsHealth>("projections", HealthStatus.Degraded, [], Patience);
        if (RedisSettings.Find(configuration) is not null)
            checks.AddCheck<RedisHealth>("redis", HealthStatus.Degraded, [], Patience);
        return services;
    }

    public static void MapNetworkingHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/health/live", () => Results.Ok(new { status = "healthy" }))
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Anonymous);
        routes.MapGet("/health/ready", Ready).ExcludeFromDescription().RequireAuthorization(Policies.Anonymous);
    }

    private static async Task<IResult> Ready(ReadyReport ready, CancellationToken ct)
    {
        var report = await ready.Get(ct);
        return Results.Json(
            new
            {
                status = Name(report.Status),
                dependencies = report.Entries.ToDictionary(e => e.Key, e => Name(e.Value.Status)),
            },
            statusCode: report.Status == HealthStatus.Unhealthy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status200OK
        );
    }

    private static string Name(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "healthy",
            HealthStatus.Degraded => "degraded",
            _ => "unhealthy",
        };
}
