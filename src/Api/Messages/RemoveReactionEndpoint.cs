using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Messages;
using Wolverine;

namespace Networking.Api.Messages;

internal static class RemoveReactionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/messages/{id:guid}/reactions/{emoji}", Handle)
            .Describe(
                "messages",
                "RemoveReaction",
                "Take a reaction back",
                "One's own; one that is not there stays so.",
                400,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_a_participant", "thread_closed", "relationship_not_active", "unknown_emoji")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        string emoji,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new RemoveReaction(id, emoji) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
