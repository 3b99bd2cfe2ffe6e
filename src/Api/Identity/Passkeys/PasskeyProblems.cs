using System.Buffers.Text;
using System.Text.Json;
using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class PasskeyProblems
{
    private const int MaxCredential = 16 * 1024;

    public static IResult Refused =>
        Problem.Of(401, "passkey_refused", "The passkey signs nobody in. Ask for another challenge.");

    /// <summary>Of somebody who is signed in already: 401 would tell a client that the session is over.</summary>
    public static IResult Invalid =>
        Problem.Of(400, "invalid_passkey", "The passkey does not answer the challenge. Ask for another one.");

    public static IResult TooMany => Problem.Of(409, "too_many_passkeys", "There are too many. Remove one first.");

    public static IResult Off => Problem.Of(409, "passkeys_off", "This server is not set up for passkeys.");

    public static IResult NotFound => Problem.NotFound("passkey");

    /// <summary>What a browser says of a credential, as JSON; it is read by Identity alone.</summary>
    public static Checks Credential(this Checks checks, string field, JsonElement credential) =>
        checks
            .That(field, credential.ValueKind == JsonValueKind.Object, "is no object")
            .That(field, credential.GetRawText().Length <= MaxCredential, $"is longer than {MaxCredential} characters");

    /// <summary>A credential's id as in its JSON.</summary>
    public static string Name(byte[] id) => Base64Url.EncodeToString(id);

    /// <returns>Null for what is no id: it is missing like any other.</returns>
    public static byte[]? Id(string name) => Base64Url.IsValid(name) ? Base64Url.DecodeFromChars(name) : null;

    /// <summary>409 where no site is configured.</summary>
    public static RouteHandlerBuilder NeedsPasskeys(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
                context.HttpContext.RequestServices.GetRequiredService<PasskeySite>().IsOn
                    ? next(context)
                    : ValueTask.FromResult<object?>(Off)
        );
}
