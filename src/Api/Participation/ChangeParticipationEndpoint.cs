using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Participation;
using Wolverine;

namespace Networking.Api.Participation;

internal static class ChangeParticipationEndpoint
{
    internal sealed record Body(bool? Pinned = null, bool? Muted = null, bool? Archived = null);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/threads/{id:guid}/participation", Handle)
            .Describe(
                "participation",
                "ChangeParticipation",
                "Pin, mute or archive",
                "For oneself only; what is left out stays as it is. An archived thread comes back with its next message.",
                400,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_a_participant")
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
        var command = new ChangeParticipation(id, body.Pinned, body.Muted, body.Archived) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
