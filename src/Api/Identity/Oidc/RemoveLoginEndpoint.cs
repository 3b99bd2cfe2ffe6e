using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>The account elsewhere signs one in no more. Whoever has lost it wants out what it let in: the other sessions end too.</summary>
internal static class RemoveLoginEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapDelete("/api/auth/logins/{id}", Handle)
            .Describe(
                "auth",
                "RemoveLogin",
                "Unlink an account at another issuer",
                "Ends all other sessions. The last way to sign in stays: 409.",
                404,
                409
            )
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found", "last_way_in", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        string id,
        OidcLogins logins,
        IReadOnlyList<OidcProvider> providers,
        PasskeySite site,
        UserManager<User> users,
        SessionStore sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (actor, mine) = (http.Actor(), http.MemberSession()!.SessionId);
        if (await Find(id, actor.MemberId, logins, ct) is not { } issuer)
            return Problem.NotFound("login");
        var others = providers
            .Where(p => p.Issuer != issuer && p.Covers(actor.Network, actor.OrganisationId))
            .Select(p => p.Issuer);
        if (!await logins.Unlink(actor.MemberId, issuer, [.. others], site.IsOn, ct))
            return await Find(id, actor.MemberId, logins, ct) is null
                ? Problem.NotFound("login")
                : OidcProblems.LastWayIn;
        // A sign-in under way with it finds another stamp.
        var user = (await users.FindByIdAsync(actor.MemberId.ToString()))!;
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return SignInProblems.Busy;
        await sessions.EndOthersOf(user.Id, mine, CancellationToken.None);
        return Results.NoContent();
    }

    private static async Task<string?> Find(string id, Guid memberId, OidcLogins logins, CancellationToken ct) =>
        (await logins.IssuersOf(memberId, ct)).Find(i => LoginAnswer.IdOf(i) == id);
}
