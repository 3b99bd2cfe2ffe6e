using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Threads;
using Wolverine;

namespace Networking.Api.Threads;

internal static class ChangeSubjectEndpoint
{
    internal sealed record Body(string Subject) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Subject), Subject, 200);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/threads/{id:guid}/subject", Handle)
            .Describe(
                "threads",
                "ChangeSubject",
                "Change the subject",
                "Whoever may write may change it; the history keeps what it was.",
                400,
                403,
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(
                "not_found",
                "not_a_participant",
                "not_an_administrator",
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
        var command = new ChangeSubject(id, intake.Context.Actor.Seal(body.Subject)) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
