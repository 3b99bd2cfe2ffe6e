using Microsoft.AspNetCore.Authentication;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>The address at the issuer that the browser is to go to, and the cookies that its answer must come back with.</summary>
internal static class StartOidcEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/oidc/{provider}/authorisation", Handle)
            .Describe(
                "auth",
                "StartOidc",
                "Sign in at another issuer",
                "The browser goes to the answer's address and comes back signed in, if that account is linked to a member. "
                    + "It gets linked by an invitation (with displayName) or, with link, to the member who is signed in by "
                    + "cookie; never by an equal mail address.",
                401,
                404
            )
            .AddSignInThrottle()
            .Produces<OidcRedirect>()
            .Refuses("not_found", "unauthenticated", "too_many_attempts", "database_away")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        string provider,
        Body body,
        IReadOnlyList<OidcProvider> providers,
        HttpContext http
    )
    {
        if (providers.FirstOrDefault(p => p.Name == provider) is not { } found)
            return Problem.NotFound("provider");
        var member = body.Link && http.CameByCookie() ? http.MemberSession() : null;
        if (body.Link && (member is null || !found.Covers(member.Actor.Network, member.Actor.OrganisationId)))
            return Problem.Of(401, "unauthenticated", "Sign in by cookie first, as a member for whom the issuer is.");
        var asked = OidcSignIn.Ask(member?.SessionId, body.Invitation, body.DisplayName?.Trim());
        await http.ChallengeAsync(found.Scheme, asked);
        // The handler answers with a redirect; a page's script wants to read the address instead.
        var address = http.Response.Headers.Location.ToString();
        http.Response.Headers.Location = default;
        return Results.Ok(new OidcRedirect(address));
    }

    internal sealed record Body(string? Invitation = null, string? DisplayName = null, bool Link = false) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(Invitation), Invitation, 100, required: false)
                .Text(nameof(DisplayName), DisplayName, 100, required: Invitation is not null);

        public override string ToString() => nameof(StartOidcEndpoint);
    }
}

public sealed record OidcRedirect(string Address);
