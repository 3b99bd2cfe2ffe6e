using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Sign-in of a program.</summary>
internal static class TokenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/token", Handle)
            .WithName("IssueToken")
            .WithSummary("Sign in by bearer token")
            .WithDescription(
                "Starts a session; the access token goes into the Authorization header, the refresh token gets the "
                    + "next pair. Failures answer as at login."
            )
            .WithTags("auth")
            .AddSignInThrottle()
            .Produces<TokenAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Refuses("invalid_credentials", "second_factor_required", "invalid_code", "too_many_attempts")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        Credentials body,
        PasswordSignIn signIn,
        Tickets tickets,
        HttpContext http,
        CancellationToken ct
    )
    {
        var answer = await signIn.Try(body, http.Client(), ct);
        return answer.Session is { } session ? Results.Ok(tickets.Issue(session, refreshCount: 0)) : answer.Refusal!;
    }
}
