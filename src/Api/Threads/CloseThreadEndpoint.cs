using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class CloseThreadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/threads/{id:guid}/closure", Handle)
            .Describe(
                "threads",
                "CloseThread",
                "Close a thread",
                "It stays readable; nobody writes until it is reopened.",
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "not_a_participant", "not_an_administrator")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        Guid id,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new CloseThread(id) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
