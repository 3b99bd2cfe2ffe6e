using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Networking.Api.Postgres;

namespace Networking.Api.Identity;

/// <summary>
/// The two exchanges of WebAuthn, by Identity's handler, each begun by a challenge and ended by an authenticator's
/// answer to it. The handler checks challenge, origin, domain, user verification, signature and sign count.
/// </summary>
internal sealed class PasskeyCeremonies(
    IPasskeyHandler<User> handler,
    PasskeyChallenges challenges,
    ILogger<PasskeyCeremonies> log
)
{
    private const string SignIn = "sign-in";
    private const string NoChallenge = "The browser was asked nothing, or has answered already, or too late.";

    /// <returns>What a page hands to <c>navigator.credentials.create</c>.</returns>
    public async Task<PasskeyChallenge> BeginEnrolment(HttpContext http, User user)
    {
        var entity = new PasskeyUserEntity
        {
            Id = user.Id.ToString(),
            Name = user.Email!,
            DisplayName = user.DisplayName,
        };
        var options = await handler.MakeCreationOptionsAsync(entity, http);
        challenges.Give(http, Enrolment(http), options.AttestationState!);
        return PasskeyChallenge.Of(options.CreationOptionsJson);
    }

    /// <returns>The new passkey, not kept yet; null when it is not to be trusted.</returns>
    public async Task<UserPasskeyInfo?> FinishEnrolment(HttpContext http, JsonElement credential, CancellationToken ct)
    {
        if (await challenges.Spend(http, Enrolment(http), ct) is not { } state)
            return Refused<UserPasskeyInfo>(NoChallenge);
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential.GetRawText(),
                AttestationState = state,
            }
        );
        return result.Succeeded ? result.Passkey : Refused<UserPasskeyInfo>(result.Failure);
    }

    /// <returns>What a page hands to <c>navigator.credentials.get</c>; it names nobody.</returns>
    public async Task<PasskeyChallenge> BeginSignIn(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, http);
        challenges.Give(http, SignIn, options.AssertionState!);
        return PasskeyChallenge.Of(options.RequestOptionsJson);
    }

    /// <returns>Whose passkey has answered, and its new state, not kept yet; null when it is not to be trusted.</returns>
    public async Task<PasskeyAssertionResult<User>?> FinishSignIn(
        HttpContext http,
        JsonElement credential,
        CancellationToken ct
    )
    {
        if (await challenges.Spend(http, SignIn, ct) is not { } state)
            return Refused<PasskeyAssertionResult<User>>(NoChallenge);
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential.GetRawText(),
                AssertionState = state,
            }
        );
        return result.Succeeded ? result : Refused<PasskeyAssertionResult<User>>(result.Failure);
    }

    // The session that proved the password, and no other.
    private static string Enrolment(HttpContext http) => $"enrolment {http.MemberSession()!.SessionId}";

    // The handler takes whatever it meets for a refusal; nothing was found out, and the request is over (T30).
    private T? Refused<T>(PasskeyException why)
        where T : class => DatabaseTrouble.IsAway(why) ? throw why : Refused<T>(why.Message);

    // Why is for the operator's log: to the outside all failures are one.
    private T? Refused<T>(string why)
        where T : class
    {
        log.LogWarning("A passkey was refused: {Why}", why);
        return null;
    }
}

/// <param name="PublicKey">As the WebAuthn member of that name, in JSON; <c>PublicKeyCredential.parse…OptionsFromJSON</c> reads it.</param>
public sealed record PasskeyChallenge(JsonElement PublicKey)
{
    internal static PasskeyChallenge Of(string json) => new(JsonElement.Parse(json));
}
