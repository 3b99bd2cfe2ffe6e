using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>
/// Somebody who is signed in proves once more to be the one, before the account itself changes. Guesses count with those
/// at sign-in: who has stolen a session has five as well (T19).
/// </summary>
internal sealed class PasswordProof(UserManager<User> users, SignInAttempts attempts)
{
    /// <param name="also">What else is to be proved; guesses of it count too.</param>
    /// <returns>The account; else what to answer.</returns>
    public async Task<(User? User, IResult? Refusal)> Demand(
        HttpContext http,
        string password,
        CancellationToken ct,
        Func<User, Task<bool>>? also = null
    )
    {
        var id = http.MemberSession()!.Actor.MemberId.ToString();
        if (await users.FindByIdAsync(id) is not { NormalizedEmail: { } address, PasswordHash: not null } user)
            return (null, SignInProblems.WrongPassword);
        if (await attempts.Take(address, ct) is { } wait)
            return (null, SignInProblems.TooMany(wait));
        if (!await users.CheckPasswordAsync(user, password))
            return (null, SignInProblems.WrongPassword);
        if (also is not null && !await also(user))
            return (null, SignInProblems.WrongCode);
        await attempts.Forget(address, ct);
        return (user, null);
    }
}
