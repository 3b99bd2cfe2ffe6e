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
        var all = await sessions.ListOf(mine.Actor.MemberId, mine.SessionId, ct);
        return Results.Ok(new Page<SessionAnswer>(all, Next: null));
    }
}

/// <param name="Client">What it was begun with, as that says of itself: "Firefox on Windows", or a program's name.</param>
/// <param name="Since">When it began.</param>
/// <param name="LastSeen">When it was last used, to within ten minutes.</param>
/// <param name="Current">The one that asks.</param>
public sealed record SessionAnswer(
    Guid Id,
    string? Client,
    DateTimeOffset Since,
    DateTimeOffset LastSeen,
    DateTimeOffset Until,
    bool Current
);
