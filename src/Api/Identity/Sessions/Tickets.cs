using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Networking.Api.Identity;

/// <summary>
/// What a client holds: a cookie, or an access and a refresh token. Each is data-protected and names a session and its
/// user, nothing more; what they may do is looked up at every request.
/// </summary>
public sealed class Tickets(IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
{
    private const string SessionClaim = "sid";
    private const string CountClaim = "refresh";

    public static ClaimsPrincipal Principal(Session session, string scheme) =>
        new(
            new ClaimsIdentity(
                [new(SessionClaim, session.Id.ToString()), new(ClaimTypes.NameIdentifier, session.UserId.ToString())],
                scheme
            )
        );

    public static Guid? SessionId(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id) ? id : null;

    public TokenAnswer Issue(Session session, int refreshCount)
    {
        var settings = options.Get(IdentityConstants.BearerScheme);
        var refresh = Principal(session, IdentityConstants.BearerScheme);
        refresh.AddIdentity(new([new Claim(CountClaim, refreshCount.ToString(CultureInfo.InvariantCulture))]));
        return new(
            settings.BearerTokenProtector.Protect(
                Ticket(
                    Principal(session, IdentityConstants.BearerScheme),
                    clock.GetUtcNow() + settings.BearerTokenExpiration
                )
            ),
            settings.RefreshTokenProtector.Protect(Ticket(refresh, session.ExpiresAt)),
            (long)settings.BearerTokenExpiration.TotalSeconds
        );
    }

    /// <returns>The session and the number of its refresh token; null when the token is not one of ours.</returns>
    public (Guid Session, int Count)? ReadRefreshToken(string token)
    {
        var principal = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(token)?.Principal;
        return
            SessionId(principal) is { } id
            && int.TryParse(principal!.FindFirstValue(CountClaim), CultureInfo.InvariantCulture, out var count)
            ? (id, count)
            : null;
    }

    private static AuthenticationTicket Ticket(ClaimsPrincipal principal, DateTimeOffset expires) =>
        new(principal, new AuthenticationProperties { ExpiresUtc = expires }, IdentityConstants.BearerScheme);
}

/// <param name="ExpiresIn">Seconds until the access token must be refreshed.</param>
public sealed record TokenAnswer(string AccessToken, string RefreshToken, long ExpiresIn);
