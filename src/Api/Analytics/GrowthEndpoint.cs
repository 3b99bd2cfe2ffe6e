using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Analytics;

namespace Networking.Api.Analytics;

internal static class GrowthEndpoint
{
    private const int MaxDays = 366 * 20;

    /// <param name="OrganisationId">One organisation's part; absent for the whole network.</param>
    internal sealed record Query(
        DateOnly? From = null,
        DateOnly? To = null,
        GrowthGrain? Grain = null,
        DateOnly? AsOf = null,
        Guid? OrganisationId = null
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .That(nameof(Grain), Grain is null || Enum.IsDefined(Grain.Value), "is not a grain")
                .That(nameof(To), From is null || To is null || From <= To, "is before from")
                .That(
                    nameof(From),
                    !(From is { } first && (To ?? AsOf) is { } last) || last.DayNumber - first.DayNumber <= MaxDays,
                    "is too far back"
                )
                .That(nameof(From), From is null || From.Value.Year >= 1970, "is before 1970")
                .That(nameof(To), To is null || To.Value.Year < 2200, "is too far ahead");
    }

    internal sealed record Response(IReadOnlyList<GrowthPoint> Items, string? Next = null);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/analytics/growth", Handle)
            .Describe(
                "analytics",
                "Growth",
                "How the network grows",
                "Totals at the end of each day, week (ISO) or month: the sum of all daily differences up to then. `asOf` leaves out everything after that date. Days are UTC; imported facts count on the day their source claims.",
                400
            )
            .Produces<Response>()
            .Reads(AllReadModels.Community)
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        GrowthQuery growth,
        HttpContext http,
        CancellationToken ct
    )
    {
        var points = await growth.Read(
            http.Actor().Network,
            query.OrganisationId ?? Guid.Empty,
            query.From,
            query.To,
            query.Grain ?? GrowthGrain.Day,
            query.AsOf,
            ct
        );
        return Results.Ok(new Response(points));
    }
}
