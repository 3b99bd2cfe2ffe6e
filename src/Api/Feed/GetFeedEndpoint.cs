using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Feed;
using Networking.Projections.ReadModels;

namespace Networking.Api.Feed;

internal static class GetFeedEndpoint
{
    /// <param name="After">The cursor: the `position` of the answer before; 0 or absent for the beginning.</param>
    internal sealed record Query(long? After = null, int? Limit = null) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .That(nameof(After), After is null or >= 0, "must not be negative")
                .That(nameof(Limit), Limit is null or (> 0 and <= Page.MaxLimit), $"must be 1 to {Page.MaxLimit}");
    }

    public static void MapFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/feed", Handle)
            .Describe(
                "feed",
                "GetFeed",
                "What happened, as far as one may see it",
                "Events in the log's order, without a gap. An answer may hold fewer events than asked and still have `more`: go on from `position`. Subscribe to the hub first, then fetch from the cursor, and drop repeats by position.",
                400
            )
            .Produces<FeedPage>()
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            .Refuses("invalid_input")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        FeedQuery feed,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var page = await feed.Read(
            actor.Network,
            actor.MemberId,
            actor.OrganisationId,
            query.After ?? 0,
            until: null,
            query.Limit ?? Page.MaxLimit,
            ct
        );
        return Results.Ok(page);
    }
}
