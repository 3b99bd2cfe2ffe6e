using System.Buffers.Text;
using System.Text;
using Networking.Api.Http;
using Networking.Projections.ReadModels;

namespace Networking.Api.Identity;

/// <summary>The accounts elsewhere that sign one in here.</summary>
internal static class ListLoginsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/auth/logins", Handle)
            .Describe("auth", "ListLogins", "List one's accounts at other issuers", "All of them, by their issuers.")
            .Produces<Page<LoginAnswer>>()
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        OidcLogins logins,
        IReadOnlyList<OidcProvider> providers,
        HttpContext http,
        CancellationToken ct
    )
    {
        var actor = http.Actor();
        var mine = providers.Where(p => p.Covers(actor.Network, actor.OrganisationId)).ToArray();
        var issuers = await logins.IssuersOf(actor.MemberId, ct);
        return Results.Ok(
            new Page<LoginAnswer>(
                [
                    .. issuers.Select(i => new LoginAnswer(
                        LoginAnswer.IdOf(i),
                        mine.FirstOrDefault(p => p.Issuer == i)?.Name,
                        i
                    )),
                ],
                Next: null
            )
        );
    }
}

/// <param name="Provider">Its name on this server; null when it signs nobody in any more.</param>
public sealed record LoginAnswer(string Id, string? Provider, string Issuer)
{
    // There is one account at each issuer.
    internal static string IdOf(string issuer) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(issuer));
}
