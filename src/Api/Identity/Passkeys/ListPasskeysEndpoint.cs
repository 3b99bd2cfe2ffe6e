using Microsoft.AspNetCore.Identity;
using Networking.Api.Http;
using Networking.Projections.ReadModels;

namespace Networking.Api.Identity;

internal static class ListPasskeysEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/auth/passkeys", Handle)
            .Describe("auth", "ListPasskeys", "List one's passkeys", "All of them, the newest first.")
            .Produces<Page<PasskeyAnswer>>()
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(UserManager<User> users, HttpContext http)
    {
        var user = (await users.FindByIdAsync(http.Actor().MemberId.ToString()))!;
        var passkeys = await users.GetPasskeysAsync(user);
        return Results.Ok(
            new Page<PasskeyAnswer>(
                [.. passkeys.OrderByDescending(p => p.CreatedAt).Select(PasskeyAnswer.Of)],
                Next: null
            )
        );
    }
}

/// <param name="Id">The credential's id in base64url.</param>
public sealed record PasskeyAnswer(string Id, string Name, DateTimeOffset CreatedAt)
{
    internal static PasskeyAnswer Of(UserPasskeyInfo passkey) =>
        new(PasskeyProblems.Name(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt);
}
