using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>The app shows the right code: from now on a password alone signs nobody in.</summary>
internal static class ConfirmTotpEndpoint
{
    private const int RecoveryCodes = 10;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/totp/confirmation", Handle)
            .Describe(
                "auth",
                "ConfirmTotp",
                "Confirm the authenticator app",
                "Turns the second factor on, ends all other sessions, goes on in a new one (by a new cookie, or with the tokens of the answer) and shows, once, ten recovery codes for the day the app is lost.",
                403,
                409,
                429
            )
            .AddSignInThrottle()
            .Produces<TotpRecoveryCodes>()
            .Refuses("wrong_code", "totp_enabled", "totp_not_enrolled", "too_many_attempts", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Body body,
        UserManager<User> users,
        SignInAttempts attempts,
        SecondFactor factor,
        SessionRenewal sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var user = (await users.FindByIdAsync(http.MemberSession()!.Actor.MemberId.ToString()))!;
        if (user.TwoFactorEnabled)
            return Problem.Of(409, "totp_enabled", "There is a second factor already.");
        if (await users.GetAuthenticatorKeyAsync(user) is null)
            return Problem.Of(409, "totp_not_enrolled", "Get a secret first.");
        if (await attempts.Take(user.NormalizedEmail!, ct) is { } wait)
            return SignInProblems.TooMany(wait);
        if (!await factor.IsRight(user, body.Code, ct))
            return SignInProblems.WrongCode;
        await attempts.Forget(user.NormalizedEmail!, ct);
        // Another stamp, too: a sign-in under way with the password alone comes to nothing.
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        if (codes is null || !(await users.SetTwoFactorEnabledAsync(user, enabled: true)).Succeeded)
            return SignInProblems.Busy;
        return Results.Ok(new TotpRecoveryCodes([.. codes], await sessions.Renew(http, user)));
    }

    internal sealed record Body(string Code) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Code), Code, Credentials.MaxCode);

        public override string ToString() => nameof(ConfirmTotpEndpoint);
    }
}

/// <param name="RecoveryCodes">Each signs in once instead of the app's code.</param>
/// <param name="Tokens">Of the session that goes on, for who came by token.</param>
public sealed record TotpRecoveryCodes(IReadOnlyList<string> RecoveryCodes, TokenAnswer? Tokens);
