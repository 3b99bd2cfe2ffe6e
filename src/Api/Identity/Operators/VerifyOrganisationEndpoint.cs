using Networking.Api.Http;
using Networking.Application.Appending;
using Networking.Application.Networks;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Identity;

internal static class VerifyOrganisationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/networks/{id}/organisations/{organisationId:guid}/verification", Handle)
            .WithName("VerifyOrganisation")
            .WithSummary("Vouch for an organisation")
            .WithDescription("The operator has checked that the organisation is who it says.")
            .WithTags("operator")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Refuses("not_found")
            .RequireAuthorization(Policies.Operator);

    private static async Task<IResult> Handle(
        string id,
        Guid organisationId,
        Intake intake,
        IMessageBus bus,
        NetworkDirectory networks,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (!await networks.Has(id))
            return Problem.NotFound("network");
        var command = new VerifyOrganisation(organisationId) { Context = intake.In(id) };
        return (await bus.InvokeAsync<Outcome>(command, ct)).Done(http);
    }
}
