using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Messages;
using Wolverine;

namespace Networking.Api.Messages;

internal static class EditMessageEndpoint
{
    internal sealed record Request(string Body) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Body), Body, SendMessageEndpoint.MaxBody);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/messages/{id:guid}", Handle)
            .Describe(
                "messages",
                "EditMessage",
                "Edit a message",
                "Its author only; what it said before stays in its history.",
                400,
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
                "relationship_not_active",
                "message_deleted"
            )
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Request request,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new EditMessage(id, intake.Context.Actor.Seal(request.Body)) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
