using Networking.Api.Http;
using Networking.Projections.ReadModels;

namespace Networking.Api.Identity;

/// <summary>Where one is signed in.</summary>
internal static class ListSessionsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/auth/sessions", Handle)
            .Describe("auth", "ListSessions", "List one's sessions", "Those that count, the newest first, 200 at most.")
            .Produces<Page<SessionAnswer>>()
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(SessionStore sessions, HttpContext http, CancellationToken ct)
    {
        var mine = http.MemberSession()!;
        var all = await sessions.ListOf(mine.Actor.MemberId, ct);
        return Results.Ok(
            new Page<SessionAnswer>(
                [.. all.Select(s => new SessionAnswer(s.Id, s.Since, s.Until, s.Id == mine.SessionId))],
                Next: null
            )
        );
    }
}

/// <param name="Current">The one that asks.</param>
public sealed record SessionAnswer(Guid Id, DateTimeOffset Since, DateTimeOffset Until, bool Current);
