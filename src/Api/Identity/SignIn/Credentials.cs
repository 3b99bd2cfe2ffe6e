using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Body of a sign-in. The address is not judged: what cannot be one is answered like an unknown one.</summary>
/// <param name="Code">Of the authenticator app, where the account has a second factor.</param>
/// <param name="RecoveryCode">Instead of <paramref name="Code"/>; good once.</param>
public sealed record Credentials(string Email, string Password, string? Code = null, string? RecoveryCode = null)
    : IChecked
{
    /// <summary>Longer ones only cost hashing time.</summary>
    public const int MaxPassword = 256;

    public const int MaxCode = 32;

    public void Check(Checks checks) =>
        checks
            .Text(nameof(Email), Email, 254)
            .Text(nameof(Password), Password, MaxPassword)
            .Text(nameof(Code), Code, MaxCode, required: false)
            .Text(nameof(RecoveryCode), RecoveryCode, MaxCode, required: false);

    // Not into a log line.
    public override string ToString() => nameof(Credentials);
}
