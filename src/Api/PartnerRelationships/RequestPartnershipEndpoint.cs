using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class RequestPartnershipEndpoint
{
    internal sealed record Body(Guid OrganisationId, string? Note = null) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Note), Note, 2_000, required: false);
    }

    internal sealed record Response(Guid Id, long Position);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships", Handle)
            .Describe(
                "partner relationships",
                "RequestPartnership",
                "Ask an organisation to be a partner",
                "A pair has one relationship for its whole history: asking again after an end starts it anew, a crossed request accepts the other side's.",
                400,
                403,
                404,
                409
            )
            .Produces<Response>(StatusCodes.Status201Created)
            .Produces<Response>()
            .Refuses("id_taken", "not_found", "not_an_administrator", "own_organisation", "relationship_suspended")
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Body body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = intake.Context.Actor;
        var command = new RequestPartnership(body.OrganisationId, actor.SealOptional(body.Note))
        {
            Context = intake.Context,
        };
        var id = DerivedId.Relationship(actor.OrganisationId, body.OrganisationId);
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        return outcome.Created(http, $"/api/partner-relationships/{id}", position => new Response(id, position));
    }
}
