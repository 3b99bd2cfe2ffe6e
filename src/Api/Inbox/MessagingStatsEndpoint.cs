using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Inbox;

namespace Networking.Api.Inbox;

internal static class MessagingStatsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/messaging/stats", Handle)
            .Describe(
                "inbox",
                "MessagingStats",
                "Messaging at a glance",
                "Exact counts for oneself and one's organisation."
            )
            .Produces<MessagingStats>()
            .Reads(AllReadModels.Messaging)
            .Reads(AllReadModels.Community)
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(MessagingStatsQuery stats, HttpContext http, CancellationToken ct)
    {
        var actor = http.Actor();
        return Results.Ok(await stats.Read(actor.Network, actor.MemberId, actor.OrganisationId, ct));
    }
}
