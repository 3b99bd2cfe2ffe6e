using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>Ends the session, on every node and for cookie and tokens alike.</summary>
internal static class LogoutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/logout", Handle)
            .WithName("Logout")
            .WithSummary("Sign out")
            .WithDescription("Ends this session. What carries its cookie or tokens afterwards gets 401.")
            .WithTags("auth")
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(SessionStore sessions, HttpContext http, CancellationToken ct)
    {
        await sessions.End(http.MemberSession()!.SessionId, ct);
        if (http.CameByCookie())
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }
}
