using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class DeclinePartnershipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships/{id:guid}/decline", Handle)
            .Describe(
                "partner relationships",
                "DeclinePartnership",
                "Decline a request",
                "Only an admin of the side that was asked; the other side reads the reason.",
                400,
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_an_administrator", "not_the_receiver", "request_expired", "request_not_pending")
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
        var command = new DeclinePartnership(id, intake.Context.Actor.Seal(body.Reason)) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
