using System.Text.Json;

namespace Networking.Api.Identity;

/// <summary>From an authenticator's answer to a new session. It proves possession and, verified there, the person: both factors.</summary>
internal sealed class PasskeySignIn(
    PasskeyCeremonies ceremonies,
    PasskeyStore passkeys,
    SessionStore sessions,
    MemberStanding standing
)
{
    /// <returns>Null when there is none to be had, for whatever reason.</returns>
    public async Task<Session?> Try(HttpContext http, JsonElement credential, CancellationToken ct)
    {
        if (
            await ceremonies.FinishSignIn(http, credential, ct) is not { User: { } user, Passkey: { } passkey }
            || !await passkeys.Count(passkey.CredentialId, passkey.SignCount, passkey.IsBackedUp, ct)
            || await sessions.TryStart(user, http.Client(), ct) is not { } session
        )
            return null;
        if (await standing.Of(session) is not null)
            return session;
        await sessions.End(session.Id, CancellationToken.None);
        return null;
    }
}
