using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Projections;
using Networking.Projections.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Api.Organisations;

internal static class ListMembersEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/members", Handle)
            .Describe(
                "members",
                "ListMembers",
                "The own organisation's members",
                "By name, invited and deactivated ones included.",
                400
            )
            .Produces<Page<MemberView>>()
            .Reads(AllReadModels.Community)
            .Refuses("invalid_input", "invalid_cursor")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Paging paging,
        MembersQuery members,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        return Results.Ok(await members.Read(actor.Network, actor.OrganisationId, paging.Cursor, paging.Count, ct));
    }
}
