using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Messages;
using Wolverine;

namespace Networking.Api.Messages;

internal static class DeleteMessageEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/messages/{id:guid}", Handle)
            .Describe(
                "messages",
                "DeleteMessage",
                "Delete a message",
                "Its author only. It keeps its ordinal; what it said is for compliance officers.",
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_the_author",
                "not_an_administrator",
                "not_a_participant",
                "thread_closed",
                "relationship_not_active"
            )
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new DeleteMessage(id) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
