using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>From an address and a password to a new session. Every failure looks and lasts the same (T18).</summary>
internal sealed class PasswordSignIn(
    UserManager<User> users,
    SignInAttempts attempts,
    SessionStore sessions,
    MemberStanding standing
)
{
    // What a wrong guess is compared with when nobody has the address: the same work as a real one.
    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<User>().HashPassword(new(), "nobody"));

    public async Task<SignInAnswer> Try(string email, string password, CancellationToken ct)
    {
        var address = users.NormalizeEmail(email.Trim());
        if (await attempts.Take(address, ct) is { } wait)
            return new(Session: null, wait);
        var user = await users.FindByEmailAsync(address);
        if (!await IsRight(user, password))
            return SignInAnswer.Wrong;
        await attempts.Forget(address, ct);
        var session = await sessions.Start(user!, ct);
        if (await standing.Of(session) is not null)
            return new(session, Wait: null);
        await sessions.End(session.Id, ct);
        return SignInAnswer.Wrong;
    }

    private async Task<bool> IsRight(User? user, string password)
    {
        if (user?.PasswordHash is not null)
            return await users.CheckPasswordAsync(user, password);
        users.PasswordHasher.VerifyHashedPassword(new(), Nobody.Value, password);
        return false;
    }
}

/// <param name="Session">Null when it failed.</param>
/// <param name="Wait">After too many failures: how long nothing is tried.</param>
internal sealed record SignInAnswer(Session? Session, TimeSpan? Wait)
{
    public static readonly SignInAnswer Wrong = new(null, null);
}
