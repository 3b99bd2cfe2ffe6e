using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>Body of a sign-in. The address is not judged: what cannot be one is answered like an unknown one.</summary>
public sealed record Credentials(string Email, string Password) : IChecked
{
    /// <summary>Longer ones only cost hashing time.</summary>
    public const int MaxPassword = 256;

    public void Check(Checks checks) =>
        checks.Text(nameof(Email), Email, 254).Text(nameof(Password), Password, MaxPassword);

    // Not into a log line.
    public override string ToString() => nameof(Credentials);
}
