using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Messages;
using Wolverine;

namespace Networking.Api.Messages;

internal static class AddReactionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/messages/{id:guid}/reactions/{emoji}", Handle)
            .Describe(
                "messages",
                "AddReaction",
                "React to a message",
                "One emoji of Unicode 15, percent-encoded; each member once with each. With or without U+FE0F it is the same emoji. What is there already stays as it is.",
                400,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_a_participant",
                "thread_closed",
                "relationship_not_active",
                "unknown_emoji",
                "message_deleted",
                "too_many_reactions"
            )
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
        var command = new AddReaction(id, emoji) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
