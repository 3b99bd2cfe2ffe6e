using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Exchanges a refresh token for the next pair.</summary>
internal static class RefreshEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/refresh", Handle)
            .WithName("RefreshToken")
            .WithSummary("Exchange a refresh token")
            .WithDescription(
                "A refresh token is good once. One that comes a second time has been copied: its session ends, and "
                    + "both holders must sign in again."
            )
            .WithTags("auth")
            .Produces<TokenAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .Refuses("session_over")
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        Body body,
        Tickets tickets,
        SessionStore sessions,
        MemberStanding standing,
        CancellationToken ct
    )
    {
        if (tickets.ReadRefreshToken(body.RefreshToken) is not var (id, count))
            return SignInProblems.SessionOver;
        var next = await sessions.Refresh(id, count, ct);
        return next is not null && await sessions.Find(id, ct) is { } session && await standing.Of(session) is not null
            ? Results.Ok(tickets.Issue(session, next.Value))
            : SignInProblems.SessionOver;
    }

    internal sealed record Body(string RefreshToken) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(RefreshToken), RefreshToken, 4096);

        public override string ToString() => nameof(RefreshEndpoint);
    }
}
