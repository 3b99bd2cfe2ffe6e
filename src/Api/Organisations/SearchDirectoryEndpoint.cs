using Networking.Api.Http;
using Networking.Api.Identity;
using Networking.Api.Limits;
using Networking.Projections;
using Networking.Projections.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Api.Organisations;

internal static class SearchDirectoryEndpoint
{
    internal sealed record Query(
        string? Q = null,
        string? Sector = null,
        string? Region = null,
        string? Capability = null
    ) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Q), Q, 200, required: false)
                .Text(nameof(Sector), Sector, 100, required: false)
                .Text(nameof(Region), Region, 100, required: false)
                .Text(nameof(Capability), Capability, 100, required: false);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/organisations", Handle)
            .Describe(
                "organisations",
                "SearchDirectory",
                "Search the partner directory",
                "Listed organisations by name, and one's own and its partners whether listed or not. `q` looks in name, description and domains.",
                400
            )
            .Produces<Page<OrganisationView>>()
            .Reads(AllReadModels.Community)
            .LimitedBy<DirectoryLimit>()
            .Refuses("invalid_input", "invalid_text", "invalid_cursor")
            .RequireAuthorization(Policies.Member);

    private static async Task<IResult> Handle(
        [AsParameters] Query query,
        [AsParameters] Paging paging,
        DirectoryQuery directory,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var request = new DirectoryRequest(
            query.Q,
            query.Sector,
            query.Region,
            query.Capability,
            paging.Cursor,
            paging.Count
        );
        return Results.Ok(await directory.Search(actor.Network, actor.OrganisationId, request, ct));
    }
}
