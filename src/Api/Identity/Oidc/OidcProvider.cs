using Networking.Api.Hosting;

namespace Networking.Api.Identity;

/// <summary>One issuer, trusted for one network or one organisation of it and for nothing else (T7).</summary>
internal sealed record OidcProvider(
    string Name,
    string Issuer,
    string ClientId,
    string ClientSecret,
    string Network,
    Guid? OrganisationId
)
{
    public string Scheme => "oidc-" + Name;

    public string CallbackPath => $"/api/auth/oidc/{Name}/callback";

    public bool Covers(string? network, Guid? organisationId) =>
        network == Network && (OrganisationId is null || OrganisationId == organisationId);

    /// <summary><c>Oidc:Providers:name:{Issuer,ClientId,ClientSecret,Network,OrganisationId?}</c>.</summary>
    /// <exception cref="StartRefusedException">One lacks a setting, or its issuer could be listened to.</exception>
    public static OidcProvider[] Read(IConfiguration configuration, bool isDevelopment) =>
        [.. configuration.GetSection("Oidc:Providers").GetChildren().Select(s => Read(s, isDevelopment))];

    private static OidcProvider Read(IConfigurationSection section, bool isDevelopment)
    {
        string Needed(string name) =>
            section[name] is { Length: > 0 } value ? value : throw Refused($"{section.Path}:{name} is not set.");
        if (!section.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw Refused($"{section.Path}: a provider's name is letters, digits and hyphens.");
        var organisation = section[nameof(OrganisationId)];
        if (organisation is not null && !Guid.TryParse(organisation, out _))
            throw Refused($"{section.Path}:OrganisationId is no id.");
        var issuer = Needed(nameof(Issuer));
        if (!isDevelopment && !issuer.StartsWith("https://", StringComparison.Ordinal))
            throw Refused($"{section.Path}:Issuer must be an https address.");
        return new(
            section.Key.ToLowerInvariant(),
            issuer,
            Needed(nameof(ClientId)),
            Needed(nameof(ClientSecret)),
            Needed(nameof(Network)),
            organisation is null ? null : Guid.Parse(organisation)
        );
    }

    private static StartRefusedException Refused(string line) => new(line);

    // The secret into no log line.
    public override string ToString() => $"{nameof(OidcProvider)} {Name}";
}
