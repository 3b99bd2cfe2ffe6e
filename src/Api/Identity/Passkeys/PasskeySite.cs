using Networking.Api.Hosting;

namespace Networking.Api.Identity;

/// <summary>
/// The site that passkeys are good for: <c>Passkeys:Domain</c> (WebAuthn's RP id) and the origins of its pages. Never
/// taken from a request, whose Host is its sender's to choose.
/// </summary>
/// <param name="Domain">Empty: there are no passkeys here.</param>
/// <param name="AnyPort">Development: whatever port the page has been served from.</param>
internal sealed record PasskeySite(string Domain, IReadOnlyList<string> Origins, bool AnyPort)
{
    public bool IsOn => Domain.Length > 0;

    public bool Allows(string origin) =>
        Origins.Contains(origin, StringComparer.Ordinal)
        || (AnyPort && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == Domain);

    /// <summary><c>Passkeys:Origins:0…</c>; without them the one page <c>https://Domain</c>.</summary>
    /// <exception cref="StartRefusedException">An origin that no passkey of the domain could be used from.</exception>
    public static PasskeySite Read(IConfiguration configuration, bool isDevelopment)
    {
        var domain = (configuration["Passkeys:Domain"] ?? (isDevelopment ? "localhost" : "")).ToLowerInvariant();
        var origins = configuration.GetSection("Passkeys:Origins").Get<string[]>() ?? [];
        if (domain.Length == 0)
            return new(domain, [], AnyPort: false);
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns)
            throw new StartRefusedException("Passkeys:Domain must be the name of a host.");
        return origins.Length > 0
            ? new(domain, [.. origins.Select(o => Origin(o, domain, isDevelopment))], AnyPort: false)
            : new(domain, [$"https://{domain}"], AnyPort: isDevelopment);
    }

    // As browsers write it: no path, no port that goes without saying.
    private static string Origin(string text, string domain, bool isDevelopment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp))
        && (uri.Host == domain || uri.Host.EndsWith('.' + domain, StringComparison.Ordinal))
        && uri.PathAndQuery == "/"
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new StartRefusedException($"Passkeys:Origins: {text} is no https origin of {domain}.");
}
