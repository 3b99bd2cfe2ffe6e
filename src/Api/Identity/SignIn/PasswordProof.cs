using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>
/// Somebody who is signed in proves once more to be the one, before the account itself changes. Guesses count with those
/// at sign-in: who has stolen a session has five as well (T19).
/// </summary>
internal sealed class PasswordProof(UserManager<User> users, SignInAttempts attempts, SecondFactor factor)
{
    /// <returns>The account; else what to answer.</returns>
    public Task<(User? User, IResult? Refusal)> Demand(HttpContext http, string password, CancellationToken ct) =>
        Demand(http, password, _ => Task.FromResult(true), ct);

    /// <summary>The second factor too, where the account has one; guesses of it count with those of the password.</summary>
    public Task<(User? User, IResult? Refusal)> Demand(HttpContext http, Factors given, CancellationToken ct) =>
        Demand(
            http,
            given.Password,
            async u => !u.TwoFactorEnabled || await factor.Passes(u, given.Code, given.RecoveryCode, ct),
            ct
        );

    private async Task<(User? User, IResult? Refusal)> Demand(
        HttpContext http,
        string password,
        Func<User, Task<bool>> also,
        CancellationToken ct
    )
    {
        var id = http.MemberSession()!.Actor.MemberId.ToString();
        if (await users.FindByIdAsync(id) is not { NormalizedEmail: { } address, PasswordHash: not null } user)
            return (null, SignInProblems.WrongPassword);
        if (await attempts.Take(address, ct) is { } wait)
            return (null, SignInProblems.TooMany(wait));
        if (!await users.CheckPasswordAsync(user, password))
            return (null, SignInProblems.WrongPassword);
        if (!await also(user))
            return (null, SignInProblems.WrongCode);
        await attempts.Forget(address, ct);
        return (user, null);
    }
}
