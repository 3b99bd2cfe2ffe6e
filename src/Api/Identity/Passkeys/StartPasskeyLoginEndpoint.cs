using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>First step of a sign-in by passkey: nobody says who they are.</summary>
internal static class StartPasskeyLoginEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/login/passkey/challenge", Handle)
            .Describe(
                "auth",
                "StartPasskeyLogin",
                "Get a challenge to sign in by passkey",
                "The answer is for navigator.credentials.get; what that gives is sent within five minutes, with the "
                    + "cookie that comes along.",
                409
            )
            .AddSignInThrottle()
            .NeedsPasskeys()
            .Produces<PasskeyChallenge>()
            .Refuses("passkeys_off", "too_many_attempts")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(PasskeyCeremonies ceremonies, HttpContext http) =>
        Results.Ok(await ceremonies.BeginSignIn(http));
}
