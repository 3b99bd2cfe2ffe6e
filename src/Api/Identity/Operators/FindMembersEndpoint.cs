using Networking.Api.Http;
using Networking.Projections;
using Networking.Projections.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Api.Identity;

/// <summary>Whom to invite: an operator knows an imported person by name or address, not by id.</summary>
internal static class FindMembersEndpoint
{
    internal sealed record Query(string Q) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Q), Q, 254);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/networks/{id}/members", Handle)
            .Describe(
                "operator",
                "FindMembers",
                "Find members of a network",
                "By their whole name or mail address, 200 at most.",
                400,
                404
            )
            .Produces<Page<MemberView>>()
            .Reads(AllReadModels.Community)
            .Refuses("invalid_input", "not_found")
            .RequireAuthorization(Policies.Operator);

    private static async Task<IResult> Handle(
        string id,
        [AsParameters] Query query,
        MembersQuery members,
        CancellationToken ct
    ) =>
        NetworkId.IsValid(id)
            ? Results.Ok(new Page<MemberView>(await members.Named(id, query.Q, ct), Next: null))
            : Problem.NotFound("network");
}
