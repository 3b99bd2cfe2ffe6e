using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>First step to a passkey. It will stand for both factors, so both are asked for.</summary>
internal static class EnrolPasskeyEndpoint
{
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/passkeys/challenge", Handle)
            .Describe(
                "auth",
                "EnrolPasskey",
                "Get a challenge for a new passkey",
                "Needs the password and, where there is a second factor, a code or a recovery code. The answer is for "
                    + "navigator.credentials.create; what that gives is sent within five minutes, with the cookie that comes along.",
                403,
                409,
                429
            )
            .AddSignInThrottle()
            .NeedsPasskeys()
            .Produces<PasskeyChallenge>()
            .Refuses("wrong_password", "wrong_code", "too_many_passkeys", "passkeys_off", "too_many_attempts")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Factors body,
        PasswordProof proof,
        UserManager<User> users,
        PasskeyCeremonies ceremonies,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (user, refusal) = await proof.Demand(http, body, ct);
        if (user is null)
            return refusal!;
        return (await users.GetPasskeysAsync(user)).Count >= Most
            ? PasskeyProblems.TooMany
            : Results.Ok(await ceremonies.BeginEnrolment(http, user));
    }
}
