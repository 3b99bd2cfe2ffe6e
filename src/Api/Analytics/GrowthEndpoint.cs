using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Analytics;

namespace Networking.Api.Analytics;

internal static class GrowthEndpoint
{
    private const int MaxDays = 366 * 20;

    /// <param name="OrganisationId">The own organisation's part; absent for the whole network.</param>
    internal sealed record Query(
        DateOnly? From = null,
        DateOnly? To = null,
        Named<GrowthGrain>? Grain = null,
        DateOnly? AsOf = null,
        Guid? OrganisationId = null
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .That(nameof(To), From is null || To is null || From <= To, "is before from")
                .That(
                    nameof(From),
                    !(From is { } first && (To ?? AsOf) is { } last) || last.DayNumber - first.DayNumber <= MaxDays,
                    "is too far back"
                )
                .That(nameof(From), From is null || From.Value.Year >= 1970, "is before 1970")
                .That(nameof(To), To is null || To.Value.Year < 2100, "is too far ahead")
                .That(
                    nameof(AsOf),
                    AsOf is null || AsOf.Value.Year is >= 1970 and < 2100,
                    "is not between 1970 and 2100"
                );
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
            .Reads(AllReadModels.Messaging)
            .Refuses("invalid_input", "not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        GrowthQuery growth,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        // How busy another company is, is its own affair; to anybody else it looks like one that does not exist.
        if (query.OrganisationId is { } id && id != actor.OrganisationId)
            return Problem.NotFound("organisation");
        var points = await growth.Read(
            actor.Network,
            query.OrganisationId ?? Guid.Empty,
            query.From,
            query.To,
            query.Grain?.Value ?? GrowthGrain.Day,
            query.AsOf,
            ct
        );
        return Results.Ok(new Response(points));
    }
}
