using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Whoever has lost a key wants out what it let in: the other sessions end too.</summary>
internal static class RemovePasskeyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/passkeys/{id}/removal", Handle)
            .Describe(
                "auth",
                "RemovePasskey",
                "Remove a passkey",
                "Needs the password and, where there is a second factor, a code or a recovery code. Ends all other sessions.",
                403,
                404,
                429
            )
            .AddSignInThrottle()
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("wrong_password", "wrong_code", "not_found", "too_many_attempts", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        string id,
        Factors body,
        PasswordProof proof,
        PasskeyStore passkeys,
        UserManager<User> users,
        SessionStore sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (user, refusal) = await proof.Demand(http, body, ct);
        if (user is null)
            return refusal!;
        if (PasskeyProblems.Id(id) is not { } key || !await passkeys.Remove(user.Id, key, ct))
            return PasskeyProblems.NotFound;
        // A sign-in under way with it finds another stamp.
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return SignInProblems.Busy;
        await sessions.EndOthersOf(user.Id, http.MemberSession()!.SessionId, CancellationToken.None);
        return Results.NoContent();
    }
}
