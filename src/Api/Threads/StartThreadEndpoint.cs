using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class StartThreadEndpoint
{
    /// <param name="ThreadId">A UUID version 7 made by the client makes the request repeatable without a key.</param>
    /// <param name="Participants">Members besides oneself; of an external thread also the partner's.</param>
    internal sealed record Body(
        ThreadKind Kind,
        string Subject,
        Guid? ThreadId = null,
        Guid? PartnerRelationshipId = null,
        ImmutableArray<Guid>? Participants = null
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Subject), Subject, 200)
                .NewId(nameof(ThreadId), ThreadId)
                .Count<Guid>(nameof(Participants), Participants ?? [], 5_000)
                .That(
                    nameof(PartnerRelationshipId),
                    Kind == ThreadKind.External == PartnerRelationshipId is not null,
                    "is required for an external thread, and only for one"
                );
    }

    private const string Example = """
        { "kind": "external", "subject": "Delivery of order 4711", "partnerRelationshipId": "01985b5e-7c3a-7d1e-9b1f-6a2f4f0d9c11" }
        """;

    internal sealed record Response(Guid ThreadId, long Position);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/threads", Handle)
            .Describe(
                "threads",
                "StartThread",
                "Start a thread",
                "`internal` among one's own, `external` with an active partner (when nobody of theirs is named, their admins), `announcement` from an admin to everyone in the company, now and later.",
                400,
                403,
                404,
                409
            )
            .Produces<Response>(StatusCodes.Status201Created)
            .Produces<Response>()
            .WithMetadata(new RequestExample(Example))
            .Refuses(
                "id_taken",
                "invalid_input",
                "not_found",
                "unknown_member",
                "not_a_member",
                "not_an_administrator",
                "thread_exists",
                "relationship_not_active",
                "partner_unreachable"
            )
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Body body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var context = intake.ContextFor(body.ThreadId);
        var id = body.ThreadId ?? DerivedId.CreatedBy(context.CommandId, "thread");
        var command = new StartThread(
            id,
            body.Kind,
            body.PartnerRelationshipId,
            context.Actor.Seal(body.Subject),
            body.Participants ?? []
        )
        {
            Context = context,
        };
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        return outcome.Created(http, $"/api/threads/{id}", position => new Response(id, position));
    }
}
