using Networking.Api.Http;

namespace Networking.Api.Limits;

internal static class LimitsModule
{
    public static IServiceCollection AddNetworkingLimits(this IServiceCollection services) =>
        services.AddSingleton<RequestLimits>().AddSingleton<SearchLimit>().AddSingleton<DirectoryLimit>();

    /// <summary>An endpoint's own limit, besides those of every request.</summary>
    public static RouteHandlerBuilder LimitedBy<TLimit>(this RouteHandlerBuilder endpoint)
        where TLimit : IEndpointFilter =>
        endpoint.AddEndpointFilterFactory(
            (factory, next) =>
            {
                var limit = factory.ApplicationServices.GetRequiredService<TLimit>();
                return context => limit.InvokeAsync(context, next);
            }
        );

    /// <summary>After the sessions: who asks decides which bucket pays. Probes of health are never refused.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RequestLimits>();
        if (!limits.Enabled)
            return app;
        return app.Use(
            (context, next) =>
                !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
                && limits.Take(context) is { } wait
                    ? Problem.TooMany("too_many_requests", wait).ExecuteAsync(context)
                    : next(context)
        );
    }
}
