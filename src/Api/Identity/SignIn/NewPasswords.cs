using Networking.Api.Http;

namespace Networking.Api.Identity;

internal static class NewPasswords
{
    private const int Shortest = 10;

    /// <summary>Length alone: rules on kinds of characters make passwords no harder to guess.</summary>
    public static Checks NewPassword(this Checks checks, string field, string password) =>
        checks
            .Text(field, password, Credentials.MaxPassword)
            .That(field, password.Length >= Shortest, $"is shorter than {Shortest} characters");
}
