using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>What proves, once more, who is signed in.</summary>
/// <param name="Code">Of the authenticator app, where the account has a second factor.</param>
/// <param name="RecoveryCode">Instead of <paramref name="Code"/>; good once.</param>
public sealed record Factors(string Password, string? Code = null, string? RecoveryCode = null) : IChecked
{
    public void Check(Checks checks) =>
        checks
            .Text(nameof(Password), Password, Credentials.MaxPassword)
            .Text(nameof(Code), Code, Credentials.MaxCode, required: false)
            .Text(nameof(RecoveryCode), RecoveryCode, Credentials.MaxCode, required: false);

    // Not into a log line.
    public override string ToString() => nameof(Factors);
}
