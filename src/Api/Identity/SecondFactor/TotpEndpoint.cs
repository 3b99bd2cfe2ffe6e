using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Whether one has a second factor.</summary>
internal static class TotpEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/auth/totp", Handle)
            .Describe("auth", "Totp", "Whether one has a second factor", "And how many recovery codes are left.")
            .Produces<TotpAnswer>()
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(UserManager<User> users, HttpContext http)
    {
        var user = (await users.FindByIdAsync(http.Actor().MemberId.ToString()))!;
        var left = user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0;
        return Results.Ok(new TotpAnswer(user.TwoFactorEnabled, left));
    }
}

public sealed record TotpAnswer(bool Enabled, int RecoveryCodesLeft);
