using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Networking.Api.Identity;

/// <summary>
/// Identity's store, which would keep authenticator secrets and recovery codes as they are. Here the secret is sealed
/// and of the codes only sealed hashes are kept: a copy of the database makes nobody a code. Passkeys are public keys.
/// </summary>
internal sealed class AccountStore(IdentityContext context, IDataProtectionProvider protection)
    : UserOnlyStore<User, IdentityContext, Guid>(context)
{
    public const string Provider = "networking";
    private const string Codes = "recovery_codes";
    private readonly IDataProtector _seal = protection.CreateProtector("second-factor");

    public override Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } box ? _seal.Unprotect(box) : null;

    public override Task ReplaceCodesAsync(
        User user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => Write(user, recoveryCodes.Select(Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var codes = await Read(user, cancellationToken);
        var rest = codes.Where(c => c != Hash(code)).ToArray();
        if (rest.Length == codes.Length)
            return false;
        // Saved with the user, whose stamp lets one of two at once through.
        await Write(user, rest, cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(User user, CancellationToken cancellationToken) =>
        (await Read(user, cancellationToken)).Length;

    /// <summary>
    /// Adds, and is saved with the user. Identity's own would take a credential that somebody else has just brought for
    /// the user's, and change that one.
    /// </summary>
    public override Task AddOrUpdatePasskeyAsync(
        User user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        Context.UserPasskeys.Add(CreateUserPasskey(user, passkey));
        return Task.CompletedTask;
    }

    private async Task<string[]> Read(User user, CancellationToken ct) =>
        await GetTokenAsync(user, Provider, Codes, ct) is { } box
            ? _seal.Unprotect(box).Split(';', StringSplitOptions.RemoveEmptyEntries)
            : [];

    private Task Write(User user, IEnumerable<string> hashes, CancellationToken ct) =>
        SetTokenAsync(user, Provider, Codes, _seal.Protect(string.Join(';', hashes)), ct);

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
