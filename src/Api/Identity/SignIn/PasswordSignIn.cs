using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>From an address and a password to a new session. Every failure looks and lasts the same (T18).</summary>
internal sealed class PasswordSignIn(
    UserManager<User> users,
    SignInAttempts attempts,
    SecondFactor factor,
    SessionStore sessions,
    MemberStanding standing
)
{
    // What a wrong guess is compared with when nobody has the address: the same work as a real one.
    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<User>().HashPassword(new(), "nobody"));

    public async Task<SignInAnswer> Try(Credentials given, string? client, CancellationToken ct)
    {
        var address = users.NormalizeEmail(given.Email.Trim());
        if (await attempts.Take(address, ct) is { } wait)
            return new(SignInProblems.TooMany(wait));
        var user = await users.FindByEmailAsync(address);
        if (!await IsRight(user, given.Password))
            return new(SignInProblems.InvalidCredentials);
        // The count goes on until both are right: the password alone buys no fresh guesses at the code.
        if (user!.TwoFactorEnabled && !await factor.Passes(user, given.Code, given.RecoveryCode, ct))
            return new(
                (given.Code ?? given.RecoveryCode) is null
                    ? SignInProblems.SecondFactorRequired
                    : SignInProblems.InvalidCode
            );
        await attempts.Forget(address, ct);
        if (await sessions.TryStart(user, client, ct) is not { } session)
            return new(SignInProblems.InvalidCredentials);
        if (await standing.Of(session) is not null)
            return new(Refusal: null, session);
        await sessions.End(session.Id, ct);
        return new(SignInProblems.InvalidCredentials);
    }

    private async Task<bool> IsRight(User? user, string password)
    {
        if (user?.PasswordHash is not null)
            return await users.CheckPasswordAsync(user, password);
        users.PasswordHasher.VerifyHashedPassword(new(), Nobody.Value, password);
        return false;
    }
}

/// <param name="Refusal">What to answer when there is no session.</param>
internal sealed record SignInAnswer(IResult? Refusal, Session? Session = null);
