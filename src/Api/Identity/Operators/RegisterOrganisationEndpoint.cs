using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Application.Networks;
using Networking.Domain;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

/// <summary>The operator takes an organisation into a network; its first owner is invited.</summary>
internal static class RegisterOrganisationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/networks/{id}/organisations", Handle)
            .WithName("RegisterOrganisation")
            .WithSummary("Take an organisation into a network")
            .WithDescription("The answer holds the owner's invitation, to be passed on.")
            .WithTags("operator")
            .Produces<RegisteredOrganisation>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Operator);

    private static async Task<IResult> Handle(
        string id,
        Body body,
        Intake intake,
        IMessageBus bus,
        NetworkDirectory networks,
        InvitationStore invitations,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!await networks.Has(id))
            return Problem.NotFound("network");
        var context = intake.In(id);
        var organisationId = DerivedId.CreatedBy(context.CommandId, "organisation");
        var ownerId = DerivedId.CreatedBy(context.CommandId, "member");
        var command = new RegisterOrganisation(
            organisationId,
            new(body.Name.Trim(), About: "", Sector: null, [body.Domain.ToLowerInvariant()], [], [], Listed: true),
            ownerId,
            new SealedText(id, ownerId, body.Owner.Email),
            new SealedText(id, ownerId, body.Owner.DisplayName.Trim())
        )
        {
            Context = context,
        };
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        if (outcome is not Accepted)
            return outcome.Done(http);
        var owner = new Invitation(id, organisationId, ownerId, body.Owner.Email);
        var invitation = await invitations.Issue(owner, context.CommandId, ct);
        return outcome.Created(
            http,
            $"/api/organisations/{organisationId}",
            _ => new RegisteredOrganisation(organisationId, command.Profile.Name, invitation)
        );
    }

    internal sealed record Body(string Name, string Domain, Owner Owner) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Name), Name, 200)
                .Text(nameof(Domain), Domain, 253)
                .That(
                    nameof(Domain),
                    Uri.CheckHostName(Domain) == UriHostNameType.Dns && Domain.Contains('.'),
                    "is not a domain"
                )
                .Email("owner.email", Owner.Email)
                .Text("owner.displayName", Owner.DisplayName, 100);
    }

    internal sealed record Owner(string Email, string DisplayName);
}

public sealed record RegisteredOrganisation(Guid Id, string Name, InvitationAnswer OwnerInvitation);
