using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class ReopenThreadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/threads/{id:guid}/reopening", Handle)
            .Describe(
                "threads",
                "ReopenThread",
                "Reopen a thread",
                "An external one only while the partnership is active.",
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_a_participant", "not_an_administrator", "relationship_not_active")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new ReopenThread(id) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
