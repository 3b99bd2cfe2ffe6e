using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Takes both factors to give one up: neither a stolen session nor a stolen password suffices.</summary>
internal static class RemoveTotpEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/totp/removal", Handle)
            .Describe(
                "auth",
                "RemoveTotp",
                "Remove the second factor",
                "Needs the password and a code, or a recovery code. Secret and recovery codes are forgotten. Ends all other sessions, and this one goes on as a new one: by a new cookie, or with the tokens of the answer.",
                403,
                409,
                429
            )
            .AddSignInThrottle()
            .Produces<TokenAnswer>()
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("wrong_password", "wrong_code", "totp_not_enrolled", "too_many_attempts", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Factors body,
        PasswordProof proof,
        UserManager<User> users,
        IdentityContext context,
        SessionRenewal sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (user, refusal) = await proof.Demand(http, body, ct);
        if (user is null)
            return refusal!;
        if (!user.TwoFactorEnabled)
            return Problem.Of(409, "totp_not_enrolled", "There is no second factor.");
        if (!(await users.SetTwoFactorEnabledAsync(user, enabled: false)).Succeeded)
            return SignInProblems.Busy;
        await context.UserTokens.Where(t => t.UserId == user.Id).ExecuteDeleteAsync(CancellationToken.None);
        return await sessions.Answer(http, user);
    }
}
