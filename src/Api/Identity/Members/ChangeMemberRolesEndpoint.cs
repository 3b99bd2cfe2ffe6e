using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

internal static class ChangeMemberRolesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/members/{id:guid}/roles", Handle)
            .WithName("ChangeMemberRoles")
            .WithSummary("Change a member's roles")
            .WithDescription("Takes effect with the member's next request. Only owners give or take ownership.")
            .WithTags("members")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Refuses("not_found", "not_an_owner", "last_owner")
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Guid id,
        Body body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var command = new ChangeMemberRoles(id, [.. body.Roles.Distinct()]) { Context = intake.Context };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }

    internal sealed record Body(ImmutableArray<Role> Roles) : IChecked
    {
        public void Check(Checks checks) => checks.Roles(nameof(Roles), Roles);
    }
}
