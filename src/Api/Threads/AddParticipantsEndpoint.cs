using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class AddParticipantsEndpoint
{
    internal sealed record Body(ImmutableArray<Guid> MemberIds) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .That(nameof(MemberIds), !MemberIds.IsDefault, "is required")
                .Count(nameof(MemberIds), MemberIds.IsDefault ? [] : MemberIds, 5_000);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/threads/{id:guid}/participants", Handle)
            .Describe(
                "threads",
                "AddParticipants",
                "Bring members in",
                "Each company brings in its own people. They find the history, but nothing unread.",
                400,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "unknown_member",
                "not_a_participant",
                "audience_is_everyone",
                "thread_closed",
                "relationship_not_active"
            )
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Body body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new AddParticipants(id, body.MemberIds) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
