using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class RenamePasskeyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/auth/passkeys/{id}", Handle)
            .Describe("auth", "RenamePasskey", "Rename a passkey", "The name is for its owner alone.", 404)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses("not_found")
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        string id,
        Body body,
        PasskeyStore passkeys,
        HttpContext http,
        CancellationToken ct
    ) =>
        PasskeyProblems.Id(id) is { } key && await passkeys.Rename(http.Actor().MemberId, key, body.Name.Trim(), ct)
            ? Results.NoContent()
            : PasskeyProblems.NotFound;

    internal sealed record Body(string Name) : IChecked
    {
        public void Check(Checks checks) => checks.Text(nameof(Name), Name, AddPasskeyEndpoint.Body.MaxName);
    }
}
