using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

internal static class DeactivateMemberEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/members/{id:guid}/deactivation", Handle)
            .WithName("DeactivateMember")
            .WithSummary("Deactivate a member")
            .WithDescription("Ends all of the member's sessions and forgets the password; the address is free again.")
            .WithTags("members")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Refuses("not_found", "not_an_owner", "last_owner")
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Guid id,
        Intake intake,
        IMessageBus bus,
        Accounts accounts,
        HttpContext http,
        CancellationToken ct
    )
    {
        var outcome = await bus.InvokeAsync<Outcome>(new DeactivateMember(id) { Context = intake.Context }, ct);
        // What is decided is carried out, even when the caller has gone.
        if (outcome is Accepted)
            await accounts.Close(id, CancellationToken.None);
        return outcome.Done(http);
    }
}
