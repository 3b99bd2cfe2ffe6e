using Networking.Api.Http;
using Networking.Application.Organisations;
using Networking.Domain;
using Networking.Domain.Organisations;

namespace Networking.Api.Identity;

/// <summary>
/// Lets a member without an account take one: somebody who came by an import, or whose invitation has expired.
/// </summary>
internal static class InviteImportedMemberEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/networks/{id}/members/{memberId:guid}/invitation", Handle)
            .WithName("InviteImportedMember")
            .WithSummary("Invite a member who has no account")
            .WithDescription("For imported members, and for those whose invitation has expired.")
            .WithTags("operator")
            .Produces<InvitationAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Refuses("not_found", "account_exists")
            .RequireAuthorization(Policies.Operator);

    private static async Task<IResult> Handle(
        string id,
        Guid memberId,
        Body body,
        Intake intake,
        OrganisationDirectory organisations,
        Accounts accounts,
        InvitationStore invitations,
        CancellationToken ct
    )
    {
        if (!NetworkId.IsValid(id) || (await organisations.Find(id, body.OrganisationId))?.Members is not { } members)
            return Problem.NotFound("organisation");
        if (members.GetValueOrDefault(memberId) is not { Status: not MemberStatus.Deactivated, Email.Text: { } email })
            return Problem.NotFound("member");
        if (await accounts.Find(memberId) is not null)
            return Problem.Of(Rejection.Refused("account_exists", "The member has an account already."));
        var invitation = new Invitation(id, body.OrganisationId, memberId, email);
        var answer = await invitations.Issue(invitation, intake.Context.CommandId, ct);
        return Results.Created($"/api/members/{memberId}", answer);
    }

    internal sealed record Body(Guid OrganisationId);
}
