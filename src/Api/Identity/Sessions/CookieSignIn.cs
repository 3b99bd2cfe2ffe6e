using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

internal static class CookieSignIn
{
    /// <summary>The answer carries the session's cookie; the session the browser came with is over (T5).</summary>
    public static async Task SignInByCookie(this HttpContext http, SessionStore sessions, Session session)
    {
        var former = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (Tickets.SessionId(former.Principal) is { } old)
            await sessions.End(old, CancellationToken.None);
        await http.SignInAsync(
            IdentityConstants.ApplicationScheme,
            Tickets.Principal(session, IdentityConstants.ApplicationScheme),
            new() { IsPersistent = true, ExpiresUtc = session.ExpiresAt }
        );
    }
}
