using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class RemoveParticipantEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/threads/{id:guid}/participants/{memberId:guid}", Handle)
            .Describe(
                "threads",
                "RemoveParticipant",
                "Take a member out, or leave",
                "One leaves by one's own id; the starter and admins take out people of their own company. Delivery stops at once.",
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_a_participant",
                "audience_is_everyone",
                "not_your_member",
                "not_an_administrator"
            )
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Guid memberId,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new RemoveParticipant(id, memberId) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
