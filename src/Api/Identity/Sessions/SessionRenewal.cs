namespace Networking.Api.Identity;

/// <summary>
/// Whoever changes what an account opens by goes on in a new session, and every session from before is over, also the
/// one that it was done in: a copy of its ticket is worth nothing any more (T5).
/// </summary>
internal sealed class SessionRenewal(SessionStore sessions, Tickets tickets)
{
    /// <param name="user">As it stands after the change, with its new stamp.</param>
    /// <returns>The new tokens of who came by one; null for a browser, whose cookie is in the answer.</returns>
    public async Task<TokenAnswer?> Renew(HttpContext http, User user)
    {
        // Not cancellable half-way. Without a session another change came right after this one, and ended all.
        var session = await sessions.TryStart(user, http.Client(), CancellationToken.None);
        await sessions.EndOthersOf(user.Id, session?.Id ?? Guid.Empty, CancellationToken.None);
        if (session is null)
            return null;
        if (!http.CameByCookie())
            return tickets.Issue(session, refreshCount: 0);
        await http.SignInByCookie(sessions, session);
        return null;
    }

    /// <summary>204 for a browser, 200 with tokens for a program.</summary>
    public async Task<IResult> Answer(HttpContext http, User user) =>
        await Renew(http, user) is { } tokens ? Results.Ok(tokens) : Results.NoContent();
}
