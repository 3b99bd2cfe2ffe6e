using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class AcceptPartnershipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships/{id:guid}/acceptance", Handle)
            .Describe(
                "partner relationships",
                "AcceptPartnership",
                "Accept a request",
                "Only an admin of the side that was asked. A repeat changes nothing.",
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
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new AcceptPartnership(id) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
