using System.Collections.Immutable;
using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Application.Appending;
using Networking.Domain.Organisations;
using Wolverine;

namespace Networking.Api.Organisations;

internal static class ChangeOrganisationProfileEndpoint
{
    /// <summary>The whole profile: what is left out becomes empty.</summary>
    internal sealed record Body(
        string Name,
        string About = "",
        string? Sector = null,
        ImmutableArray<string>? Domains = null,
        ImmutableArray<string>? Regions = null,
        ImmutableArray<string>? Capabilities = null,
        bool Listed = true
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Name), Name, 100)
                .Text(nameof(About), About, 4_000, required: false)
                .Text(nameof(Sector), Sector, 100, required: false)
                .Texts(nameof(Domains), Domains, 253, 20)
                .Texts(nameof(Regions), Regions, 100, 50)
                .Texts(nameof(Capabilities), Capabilities, 100, 50);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/organisations/mine", Handle)
            .Describe(
                "organisations",
                "ChangeOrganisationProfile",
                "Change the own organisation's profile",
                "What the directory shows of it. The whole profile is replaced.",
                400,
                403
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_an_administrator")
            .RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Handle(
        Body body,
        Intake intake,
        IMessageBus bus,
        HttpContext http,
        CancellationToken ct
    )
    {
        var profile = new OrganisationProfile(
            body.Name.Trim(),
            body.About,
            body.Sector,
            body.Domains ?? [],
            body.Regions ?? [],
            body.Capabilities ?? [],
            body.Listed
        );
        var outcome = await bus.InvokeAsync<Outcome>(
            new ChangeOrganisationProfile(profile) { Context = intake.Context },
            ct
        );
        return outcome.Done(http);
    }
}
