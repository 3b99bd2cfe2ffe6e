using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>
/// From the ticket to the session, and to what its owner may do. A ticket whose session is over is no ticket. When it
/// cannot be found out, the error ends the request (T30).
/// </summary>
internal sealed class SessionMiddleware(RequestDelegate next, SessionStore store, MemberStanding standing)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Tickets.SessionId(context.User) is { } id)
        {
            var session = await store.Find(id, context.RequestAborted);
            var member = session is null ? null : await standing.Of(session);
            if (member is not null)
                context.Features.Set(member);
            // The cookie stays: by the time this answer comes, the browser may have that of a session which took its place.
            else
                context.User = new ClaimsPrincipal();
        }

        await next(context);
    }
}

internal static class Transport
{
    /// <summary>Whether a cookie, not a header, says who sent this.</summary>
    public static bool CameByCookie(this HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme
        == IdentityConstants.ApplicationScheme;
}
