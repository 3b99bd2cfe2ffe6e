using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Application.Networks;
using Networking.Domain.Networks;
using Wolverine;

namespace Networking.Api.Identity;

internal static class FoundNetworkEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/networks", Handle)
            .WithName("FoundNetwork")
            .WithSummary("Found a network")
            .WithDescription("A closed community of organisations. Nothing crosses from one network to another.")
            .WithTags("operator")
            .Produces<NetworkName>(StatusCodes.Status201Created)
            .RequireAuthorization(Policies.Operator);

    private static async Task<IResult> Handle(
        Body body,
        Intake intake,
        IMessageBus bus,
        NetworkDirectory networks,
        HttpContext http,
        CancellationToken ct
    )
    {
        var id = NetworkId.CreatedBy(intake.Context.CommandId);
        var command = new FoundNetwork(body.Name.Trim()) { Context = intake.In(id) };
        var outcome = await bus.InvokeAsync<Outcome>(command, ct);
        var name = outcome is Accepted { Repeated: true } ? (await networks.Find(id))?.Name : null;
        return outcome.Created(http, $"/api/networks/{id}", _ => new NetworkName(id, name ?? command.Name));
    }

    internal sealed record Body(string Name) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Name), Name, 100);
    }
}
