using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Domain.PartnerRelationships;
using Networking.Projections;
using Networking.Projections.Organisations;

namespace Networking.Api.Organisations;

internal static class GetOrganisationEndpoint
{
    /// <param name="Contacts">Active members, for one's own organisation and active partners only (200 at most).</param>
    internal sealed record Response(OrganisationView Organisation, IReadOnlyList<Contact> Contacts);

    internal sealed record Contact(Guid MemberId, string? DisplayName);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/organisations/{id:guid}", Handle)
            .Describe(
                "organisations",
                "GetOrganisation",
                "One organisation",
                "Its profile, how it stands to one's own, and, for an active partner, whom one can write to.",
                404
            )
            .Produces<Response>()
            .Reads(AllReadModels.Community)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        DirectoryQuery directory,
        MembersQuery members,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        if (await directory.Find(actor.Network, actor.OrganisationId, id, ct) is not { } organisation)
            return Problem.NotFound("organisation");
        var open = id == actor.OrganisationId || organisation.Relationship?.Status == PartnershipStatus.Active;
        var contacts = open ? await members.Active(actor.Network, id, ct) : [];
        return Results.Ok(
            new Response(organisation, [.. contacts.Select(m => new Contact(m.MemberId, m.DisplayName))])
        );
    }
}
