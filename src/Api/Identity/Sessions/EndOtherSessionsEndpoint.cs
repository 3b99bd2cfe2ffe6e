using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class EndOtherSessionsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/auth/sessions", Handle)
            .Describe("auth", "EndOtherSessions", "End all of one's other sessions", "Only the one that asks is left.")
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(SessionStore sessions, HttpContext http, CancellationToken ct)
    {
        var mine = http.MemberSession()!;
        await sessions.EndOthersOf(mine.Actor.MemberId, mine.SessionId, ct);
        return Results.NoContent();
    }
}
