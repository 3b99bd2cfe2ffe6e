using Microsoft.AspNetCore.Authentication;

namespace Networking.Api.Identity;

/// <summary>
/// From a proven (issuer, subject) to a session. Three ways: it is linked already; a signed-in member asked to link it;
/// an invitation brought it here. What is asked for travels in the state, sealed, and bound to the browser by a cookie.
/// </summary>
internal sealed class OidcSignIn(
    OidcLogins logins,
    Accounts accounts,
    Acceptance acceptance,
    SessionStore sessions,
    MemberStanding standing
)
{
    private const string LinkTo = "link";
    private const string Invitation = "invitation";
    private const string DisplayName = "name";

    public static AuthenticationProperties Ask(Guid? linkToSession, string? invitation, string? displayName)
    {
        var asked = new AuthenticationProperties();
        asked.SetString(LinkTo, linkToSession?.ToString());
        asked.SetString(Invitation, invitation);
        asked.SetString(DisplayName, displayName);
        return asked;
    }

    /// <summary>Whether somebody who is signed in asked, from the settings.</summary>
    public static bool IsLink(AuthenticationProperties? asked) => asked?.GetString(LinkTo) is not null;

    /// <returns>Null when the answer carries a session; else the refusal.</returns>
    public async Task<IResult?> Finish(
        HttpContext http,
        OidcProvider provider,
        string subject,
        AuthenticationProperties asked
    )
    {
        var ct = http.RequestAborted;
        if (asked.GetString(LinkTo) is { } session)
            return await Link(Guid.Parse(session), provider, subject, ct);
        if (asked.GetString(Invitation) is { } token)
        {
            var taken = await acceptance.Accept(token, asked.GetString(DisplayName)!, provider, subject, ct);
            if (AcceptInvitationEndpoint.Refusal(taken, http) is { } refusal)
                return refusal;
        }

        return await SignIn(http, provider, subject, ct);
    }

    private async Task<IResult?> Link(Guid sessionId, OidcProvider provider, string subject, CancellationToken ct)
    {
        if (
            await sessions.Find(sessionId, ct) is not { } session
            || await standing.Of(session) is null
            || !provider.Covers(session.Network, session.OrganisationId)
        )
            return SignInProblems.SessionOver;
        return await logins.Link(session.UserId, provider.Issuer, subject, ct) ? null : OidcProblems.Taken;
    }

    private async Task<IResult?> SignIn(HttpContext http, OidcProvider provider, string subject, CancellationToken ct)
    {
        if (
            await logins.Find(provider.Issuer, subject, ct) is not { } id
            || await accounts.Find(id) is not { } user
            || !provider.Covers(user.Network, user.OrganisationId)
            || await sessions.TryStart(user, http.Client(), ct) is not { } session
        )
            return OidcProblems.NotLinked;
        if (await standing.Of(session) is null)
        {
            await sessions.End(session.Id, CancellationToken.None);
            return OidcProblems.NotLinked;
        }

        await http.SignInByCookie(sessions, session);
        return null;
    }
}
