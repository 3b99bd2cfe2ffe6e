using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Networking.Api.Http;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>The authenticator has answered: from now on it signs this person in.</summary>
internal static class AddPasskeyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/auth/passkeys", Handle)
            .Describe(
                "auth",
                "AddPasskey",
                "Add a passkey",
                "With what navigator.credentials.create gave (toJSON) and a name to know it by. Ends all other sessions.",
                400,
                409
            )
            .NeedsPasskeys()
            .Produces<PasskeyAnswer>(StatusCodes.Status201Created)
            .Refuses("invalid_passkey", "passkeys_off", "busy")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        Body body,
        PasskeyCeremonies ceremonies,
        UserManager<User> users,
        SessionStore sessions,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await ceremonies.FinishEnrolment(http, body.Credential, ct) is not { } passkey)
            return PasskeyProblems.Invalid;
        passkey.Name = body.Name.Trim();
        var session = http.MemberSession()!;
        var user = (await users.FindByIdAsync(session.Actor.MemberId.ToString()))!;
        try
        {
            if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
                return SignInProblems.Busy;
        }
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A twin of this request, with a challenge of its own.
            return PasskeyProblems.Invalid;
        }

        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return SignInProblems.Busy;
        await sessions.EndOthersOf(user.Id, session.SessionId, CancellationToken.None);
        return Results.Created((string?)null, PasskeyAnswer.Of(passkey));
    }

    internal sealed record Body(string Name, JsonElement Credential) : IChecked
    {
        public const int MaxName = 100;

        public void Check(Checks checks) =>
            checks.Text(nameof(Name), Name, MaxName).Credential(nameof(Credential), Credential);

        public override string ToString() => nameof(AddPasskeyEndpoint);
    }
}
