using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Messages;
using Wolverine;

namespace Networking.Api.Messages;

internal static class SendMessageEndpoint
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxBody = 40_000;

    /// <param name="MessageId">A UUID version 7 made by the client makes the request repeatable without a key.</param>
    internal sealed record Request(
        string Body,
        Guid? MessageId = null,
        Guid? ReplyTo = null,
        ImmutableArray<Guid>? Mentions = null
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Body), Body, MaxBody)
                .NewId(nameof(MessageId), MessageId)
                .Count<Guid>(nameof(Mentions), Mentions ?? [], 50);
    }

    internal sealed record Response(Guid MessageId, long Position);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/threads/{id:guid}/messages", Handle)
            .Describe(
                "messages",
                "SendMessage",
                "Send a message",
                "Answered when it is on disk. The same `Idempotency-Key` (or `messageId`), however late, gets the first answer with 200.",
                400,
                403,
                404,
                409
            )
            .Produces<Response>(StatusCodes.Status201Created)
            .Produces<Response>()
            .Refuses(
                "id_taken",
                "not_found",
                "unknown_member",
                "unknown_message",
                "not_a_participant",
                "not_an_administrator",
                "thread_closed",
                "relationship_not_active",
                "message_exists"
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
        var context = intake.ContextFor(request.MessageId);
        var messageId = request.MessageId ?? DerivedId.CreatedBy(context.CommandId, "message");
        var body = context.Actor.Seal(request.Body);
        var command = new SendMessage(messageId, id, body, request.ReplyTo, request.Mentions ?? [])
        {
            Context = context,
        };
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        return outcome.Created(
            http,
            $"/api/messages/{messageId}/history",
            position => new Response(messageId, position)
        );
    }
}
