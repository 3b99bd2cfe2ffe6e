using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class ChangePasswordEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/auth/password", Handle)
            .Describe(
                "auth",
                "ChangePassword",
                "Change one's password",
                "Ends all other sessions, and this one goes on as a new one: by a new cookie, or with the tokens of the answer. The present password is asked for; wrong ones count as at login.",
                403,
                429
            )
            .AddSignInThrottle()
            .Produces<TokenAnswer>()
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("wrong_password", "too_many_attempts", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Body body,
        PasswordProof proof,
        UserManager<User> users,
        SessionRenewal sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (user, refusal) = await proof.Demand(http, body.CurrentPassword, ct);
        if (user is null)
            return refusal!;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, body.NewPassword);
        // Writes both; a sign-in under way with the old password finds another stamp.
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return SignInProblems.Busy;
        return await sessions.Answer(http, user);
    }

    internal sealed record Body(string CurrentPassword, string NewPassword) : IChecked
    {
        public void Check(Checks checks) =>
            checks
                .Text(nameof(CurrentPassword), CurrentPassword, Credentials.MaxPassword)
                .NewPassword(nameof(NewPassword), NewPassword);

        public override string ToString() => nameof(ChangePasswordEndpoint);
    }
}
