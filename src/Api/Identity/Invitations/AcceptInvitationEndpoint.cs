using Networking.Api.Http;
using Networking.Application.Appending;

namespace Networking.Api.Identity;

/// <summary>The invited person chooses name and password, and can sign in.</summary>
internal static class AcceptInvitationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/invitations/{token}/acceptance", Handle)
            .WithName("AcceptInvitation")
            .WithSummary("Take an invitation")
            .WithDescription(
                "Unknown: 404 invitation_unknown. Used: 409 invitation_used. Expired, after 14 days: 410 "
                    + "invitation_expired. The address has an account elsewhere on this server: 409 email_taken."
            )
            .WithTags("auth")
            .AddSignInThrottle()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status410Gone)
            .Refuses(
                "invitation_unknown",
                "invitation_used",
                "invitation_expired",
                "invitation_revoked",
                "email_taken",
                "too_many_attempts"
            )
            .RequireAuthorization(Policies.Anonymous);

    private static async Task<IResult> Handle(
        string token,
        Body body,
        Acceptance acceptance,
        HttpContext http,
        CancellationToken ct
    )
    {
        var answer = await acceptance.Accept(token, body.DisplayName.Trim(), body.Password, ct);
        return Refusal(answer, http) ?? answer.Outcome!.Done(http);
    }

    /// <returns>Null when the invited person is a member now.</returns>
    public static IResult? Refusal(AcceptanceAnswer answer, HttpContext http) =>
        answer.Result switch
        {
            AcceptanceResult.Unknown => Problem.Of(404, "invitation_unknown", "There is no such invitation."),
            AcceptanceResult.Used => Problem.Of(409, "invitation_used", "The invitation has been used. Sign in."),
            AcceptanceResult.Expired => Problem.Of(410, "invitation_expired", "The invitation has expired."),
            AcceptanceResult.EmailTaken => Problem.Of(409, "email_taken", "The address has another account here."),
            AcceptanceResult.LinkedElsewhere => OidcProblems.Taken,
            AcceptanceResult.Decided => answer.Outcome is Accepted ? null : answer.Outcome!.Done(http),
        };

    internal sealed record Body(string DisplayName, string Password) : IChecked
    {
        public void Check(Checks checks) =>
            checks.Text(nameof(DisplayName), DisplayName, 100).NewPassword(nameof(Password), Password);

        public override string ToString() => nameof(AcceptInvitationEndpoint);
    }
}
