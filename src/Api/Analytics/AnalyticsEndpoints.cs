namespace Networking.Api.Analytics;

internal static class AnalyticsEndpoints
{
    public static void MapAnalytics(this IEndpointRouteBuilder routes)
    {
        GrowthEndpoint.Map(routes);
    }
}
