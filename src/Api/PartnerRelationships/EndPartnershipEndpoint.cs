using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class EndPartnershipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships/{id:guid}/end", Handle)
            .Describe(
                "partner relationships",
                "EndPartnership",
                "End a partnership",
                "Either side. A new request may follow.",
                400,
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_an_administrator",
                "relationship_requested",
                "relationship_declined",
                "relationship_withdrawn",
                "relationship_expired"
            )
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Guid id,
        ReasonBody body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new EndPartnership(id, intake.Context.Actor.Seal(body.Reason)) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
