using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class EndSessionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/auth/sessions/{id:guid}", Handle)
            .Describe(
                "auth",
                "EndSession",
                "End one of one's sessions",
                "It is over on every node within seconds.",
                404
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(Guid id, SessionStore sessions, HttpContext http, CancellationToken ct) =>
        await sessions.EndOneOf(http.Actor().MemberId, id, ct) ? Results.NoContent() : Problem.NotFound("session");
}
