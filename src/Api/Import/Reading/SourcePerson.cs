namespace Networking.Api.Import.Reading;

/// <summary>A person as the source names them.</summary>
/// <param name="Key">Unique within the source: the normalised mail address, or a pseudonym.</param>
/// <param name="DisplayName">What the source calls them; the key where it gives no name.</param>
/// <param name="Email">Normalised: lower case, the domain in its ASCII form. Null where the source has none.</param>
/// <param name="Organisation">Only where the source itself says so; mails never do.</param>
public sealed record SourcePerson(string Key, string DisplayName, string? Email, string? Organisation = null)
{
    /// <summary>Domain of the company whose chat it is; only for those of its people who have no address of their own.</summary>
    public string? HomeDomain { get; init; }

    /// <summary>
    /// The part of <see cref="Email"/> after the last @, else the home domain; null without either. Not cut to a
    /// registrable name.
    /// </summary>
    public string? Domain => Email is null ? HomeDomain : Email[(Email.LastIndexOf('@') + 1)..];
}
