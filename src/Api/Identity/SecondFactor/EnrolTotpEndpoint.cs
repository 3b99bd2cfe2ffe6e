using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>First step to a second factor: a secret for the authenticator app. Nothing changes until it is confirmed.</summary>
internal static class EnrolTotpEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/totp", Handle)
            .Describe(
                "auth",
                "EnrolTotp",
                "Get a secret for an authenticator app",
                "The answer is shown once. The second factor counts after its confirmation; asking again makes another secret.",
                403,
                409,
                429
            )
            .AddSignInThrottle()
            .Produces<TotpSecret>()
            .Refuses("wrong_password", "totp_enabled", "too_many_attempts", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Body body,
        PasswordProof proof,
        UserManager<User> users,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (user, refusal) = await proof.Demand(http, body.Password, ct);
        if (user is null)
            return refusal!;
        if (user.TwoFactorEnabled)
            return Problem.Of(409, "totp_enabled", "There is a second factor already. Remove it first.");
        if (!(await users.ResetAuthenticatorKeyAsync(user)).Succeeded)
            return SignInProblems.Busy;
        var secret = (await users.GetAuthenticatorKeyAsync(user))!;
        return Results.Ok(new TotpSecret(secret, Totp.Uri(secret, user.Email!)));
    }

    internal sealed record Body(string Password) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Password), Password, Credentials.MaxPassword);

        public override string ToString() => nameof(EnrolTotpEndpoint);
    }
}

/// <param name="Secret">In base32, to type in.</param>
/// <param name="Uri">The same as <c>otpauth</c> address, to draw as a QR code.</param>
public sealed record TotpSecret(string Secret, string Uri);
