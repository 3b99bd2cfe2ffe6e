using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Participation;
using Networking.Projections.Threads;
using Wolverine;

namespace Networking.Api.Participation;

internal static class MarkDeliveredEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/threads/{id:guid}/delivered-marker", Handle)
            .Describe(
                "participation",
                "MarkDelivered",
                "Say how far one has received",
                "Everything up to and including the ordinal is received on a device. Markers only move forward; a lower ordinal changes nothing.",
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
        var command = new MarkDelivered(id, body.Ordinal, last) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
