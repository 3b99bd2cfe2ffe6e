using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>The second step of a sign-in: a code of the authenticator app, or a recovery code; each is good once.</summary>
internal sealed class SecondFactor(UserManager<User> users, UsedCodes used, TimeProvider clock)
{
    public async Task<bool> Passes(User user, string? code, string? recoveryCode, CancellationToken ct) =>
        code is not null
            ? await IsRight(user, code, ct)
            : recoveryCode is not null && (await users.RedeemTwoFactorRecoveryCodeAsync(user, recoveryCode)).Succeeded;

    /// <summary>Whether it is the app's code, and uses it up.</summary>
    public async Task<bool> IsRight(User user, string code, CancellationToken ct) =>
        await users.GetAuthenticatorKeyAsync(user) is { } secret
        && Totp.StepOf(secret, code, clock.GetUtcNow()) is { } step
        && await used.Use(user.Id, step, ct);
}
