using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

/// <summary>An administrator invites a colleague.</summary>
internal static class InviteMemberEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/members/invitations", Handle)
            .WithName("InviteMember")
            .WithSummary("Invite a member")
            .WithDescription("The token is for the invited person alone: it takes the account. Good for 14 days.")
            .WithTags("members")
            .Produces<InvitationAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Refuses("not_an_owner", "already_a_member")
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Body body,
        Intake intake,
        IMessageBus bus,
        InvitationStore invitations,
        HttpContext http,
        CancellationToken ct
    )
    {
        var context = intake.Context;
        var (network, organisationId) = (context.Actor.Network, context.Actor.OrganisationId);
        var memberId = DerivedId.CreatedBy(context.CommandId, "member");
        var command = new InviteMember(
            memberId,
            new SealedText(network, memberId, body.Email),
            new SealedText(network, memberId, body.DisplayName.Trim()),
            [.. body.Roles.Distinct()]
        )
        {
            Context = context,
        };
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        if (outcome is not Accepted)
            return outcome.Done(http);
        var invitation = new Invitation(network, organisationId, memberId, body.Email);
        var answer = await invitations.Issue(invitation, context.CommandId, ct);
        return outcome.Created(http, $"/api/members/{memberId}", _ => answer);
    }

    internal sealed record Body(string Email, string DisplayName, ImmutableArray<Role> Roles) : IChecked
    {
        public void Check(Checks checks) =>
            checks.Email(nameof(Email), Email).Text(nameof(DisplayName), DisplayName, 100).Roles(nameof(Roles), Roles);
    }
}
