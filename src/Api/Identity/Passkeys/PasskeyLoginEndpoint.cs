using System.Text.Json;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Sign-in of a browser by passkey: the answer carries the session's cookie.</summary>
internal static class PasskeyLoginEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/login/passkey", Handle)
            .Describe(
                "auth",
                "PasskeyLogin",
                "Sign in by passkey",
                "With what navigator.credentials.get gave (toJSON). Starts a new session by cookie and ends the one the "
                    + "browser had; no password and no code is asked for. Whatever is wrong answers alike.",
                401,
                409
            )
            .AddSignInThrottle()
            .NeedsPasskeys()
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("passkey_refused", "passkeys_off", "too_many_attempts")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        Body body,
        PasskeySignIn signIn,
        SessionStore sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await signIn.Try(http, body.Credential, ct) is not { } session)
            return PasskeyProblems.Refused;
        await http.SignInByCookie(sessions, session);
        return Results.NoContent();
    }

    internal sealed record Body(JsonElement Credential) : IChecked
    {
        public void Check(Checks checks) => checks.Credential(nameof(Credential), Credential);

        public override string ToString() => nameof(PasskeyLoginEndpoint);
    }
}
