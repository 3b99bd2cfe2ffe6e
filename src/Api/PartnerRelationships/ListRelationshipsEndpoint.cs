using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Domain.PartnerRelationships;
using Networking.Projections;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.ReadModels;

namespace Networking.Api.PartnerRelationships;

internal static class ListRelationshipsEndpoint
{
    internal sealed record Query(Named<PartnershipStatus>? Status = null);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/partner-relationships", Handle)
            .Describe(
                "partner relationships",
                "ListRelationships",
                "The own organisation's relationships",
                "Newest change first.",
                400
            )
            .Produces<Page<RelationshipView>>()
            .Reads(AllReadModels.Community)
            .Refuses("invalid_cursor")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        [AsParameters] Paging paging,
        RelationshipsQuery relationships,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        return Results.Ok(
            await relationships.Read(
                actor.Network,
                actor.OrganisationId,
                query.Status?.Value,
                paging.Cursor,
                paging.Count,
                ct
            )
        );
    }
}
