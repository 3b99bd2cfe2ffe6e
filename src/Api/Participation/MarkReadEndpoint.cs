using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Participation;
using Networking.Projections.Threads;
using Wolverine;

namespace Networking.Api.Participation;

internal static class MarkReadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/threads/{id:guid}/read-marker", Handle)
            .Describe(
                "participation",
                "MarkRead",
                "Say how far one has read",
                "Everything up to and including the ordinal is read. Markers only move forward; a lower ordinal changes nothing.",
                400,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_a_participant", "ordinal_beyond_end")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        MarkerBody body,
        ThreadQuery threads,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = intake.Context.Actor;
        var last = await threads.LastOrdinal(actor.Network, id, ct);
        var command = new MarkRead(id, body.Ordinal, last) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
