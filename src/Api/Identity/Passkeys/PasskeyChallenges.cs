using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// What an authenticator is asked to sign. It waits in a sealed cookie of the browser that asked, for five minutes and
/// for one purpose, and is good once: a cookie can be sent again, so its id is spent in
/// <c>identity.used_challenges</c> before anything is looked at. Asking writes nothing.
/// </summary>
internal sealed class PasskeyChallenges(
    [FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database,
    IDataProtectionProvider protection,
    IHostEnvironment environment,
    TimeProvider clock
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private const int TimeoutSeconds = 5;

    private string Cookie => environment.IsDevelopment() ? "networking-passkey" : "__Host-networking-passkey";

    /// <param name="state">What is to be known when the answer comes; the challenge is in it.</param>
    public void Give(HttpContext http, string purpose, string state)
    {
        var challenge = new Challenge(Guid.NewGuid(), clock.GetUtcNow() + Lifetime, state);
        var box = Protector(purpose).Protect(JsonSerializer.Serialize(challenge));
        http.Response.Cookies.Append(Cookie, box, Options());
    }

    /// <returns>The state; null when this browser was given none for the purpose, or it is over or spent.</returns>
    public async Task<string?> Spend(HttpContext http, string purpose, CancellationToken ct)
    {
        if (Open(http.Request.Cookies[Cookie], purpose) is not { } challenge || challenge.Until <= clock.GetUtcNow())
            return null;
        http.Response.Cookies.Delete(Cookie, Options());
        await using var command = database.CreateSql(
            "insert into identity.used_challenges (id, expires_at) values ($1, $2) on conflict do nothing",
            TimeoutSeconds,
            challenge.Id,
            challenge.Until
        );
        return await command.ExecuteNonQueryAsync(ct) == 1 ? challenge.State : null;
    }

    private Challenge? Open(string? box, string purpose)
    {
        try
        {
            return box is null ? null : JsonSerializer.Deserialize<Challenge>(Protector(purpose).Unprotect(box));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("passkey-challenge", purpose);

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Strict,
            MaxAge = Lifetime,
            IsEssential = true,
        };

    private sealed record Challenge(Guid Id, DateTimeOffset Until, string State);
}
