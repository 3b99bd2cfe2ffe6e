using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.ReadModels;

namespace Networking.Api.PartnerRelationships;

internal static class RelationshipTimelineEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/partner-relationships/{id:guid}/timeline", Handle)
            .Describe(
                "partner relationships",
                "RelationshipTimeline",
                "A relationship's history",
                "Every step since the first request, oldest first, with who took it and why.",
                404
            )
            .Produces<Page<RelationshipStepView>>()
            .Reads(AllReadModels.Community)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        RelationshipsQuery relationships,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        return await relationships.Timeline(actor.Network, actor.OrganisationId, id, ct) is { } steps
            ? Results.Ok(new Page<RelationshipStepView>(steps, Next: null))
            : Problem.NotFound("partner relationship");
    }
}
