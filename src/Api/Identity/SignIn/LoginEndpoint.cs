using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Sign-in of a browser: the answer carries the session's cookie.</summary>
internal static class LoginEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/login", Handle)
            .WithName("Login")
            .WithSummary("Sign in by cookie")
            .WithDescription(
                "Starts a new session and ends the one the browser had. A wrong address and a wrong password answer "
                    + "alike. Where the account has a second factor, the right password alone is answered by 401 "
                    + "second_factor_required: send the same again with code or recoveryCode. After five failures for "
                    + "an address in five minutes: 429 with Retry-After."
            )
            .WithTags("auth")
            .AddSignInThrottle()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Refuses("invalid_credentials", "second_factor_required", "invalid_code", "too_many_attempts")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        Credentials body,
        PasswordSignIn signIn,
        SessionStore sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var answer = await signIn.Try(body, http.Client(), ct);
        if (answer.Session is not { } session)
            return answer.Refusal!;
        await http.SignInByCookie(sessions, session);
        return Results.NoContent();
    }
}
