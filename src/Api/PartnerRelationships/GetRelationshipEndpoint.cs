using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.PartnerRelationships;

namespace Networking.Api.PartnerRelationships;

internal static class GetRelationshipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/partner-relationships/{id:guid}", Handle)
            .Describe(
                "partner relationships",
                "GetRelationship",
                "One relationship",
                "As it stands, for either side.",
                404
            )
            .Produces<RelationshipView>()
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
        return await relationships.Find(actor.Network, actor.OrganisationId, id, ct) is { } found
            ? Results.Ok(found)
            : Problem.NotFound("partner relationship");
    }
}
