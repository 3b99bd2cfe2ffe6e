using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class SuspendPartnershipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships/{id:guid}/suspension", Handle)
            .Describe(
                "partner relationships",
                "SuspendPartnership",
                "Suspend a partnership",
                "Either side; external threads can be read but not written to until that side resumes.",
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
                "relationship_suspended",
                "relationship_declined",
                "relationship_withdrawn",
                "relationship_expired",
                "relationship_ended"
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
        var command = new SuspendPartnership(id, intake.Context.Actor.Seal(body.Reason)) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
