using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

internal static class ResumePartnershipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/partner-relationships/{id:guid}/resumption", Handle)
            .Describe(
                "partner relationships",
                "ResumePartnership",
                "Resume a partnership",
                "Only the side that suspended it.",
                400,
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_an_administrator",
                "not_the_suspender",
                "relationship_requested",
                "relationship_declined",
                "relationship_withdrawn",
                "relationship_expired",
                "relationship_ended"
            )
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Guid id,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new ResumePartnership(id) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
