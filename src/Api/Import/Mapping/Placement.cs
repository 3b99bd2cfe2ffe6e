using Networking.Api.Import.Reading;
using Networking.Domain.Organisations;

namespace Networking.Api.Import.Mapping;

/// <summary>
/// Which organisation a person belongs to: the one of the mail domain; for an address at a free-mail provider, or
/// without an address, the one that the source names; else the provider, else the default organisation.
/// </summary>
/// <param name="defaultName">Name of the organisation of those who come without any.</param>
internal sealed class Placement(ImportIds ids, Census census, string defaultName)
{
    private const int NameLength = 200;

    /// <returns>The organisation's id, and its profile when it is new.</returns>
    public (Guid Id, OrganisationProfile? New) Of(SourcePerson person)
    {
        var named = string.IsNullOrWhiteSpace(person.Organisation)
            ? null
            : CleanText.Cut(person.Organisation, NameLength);
        return person.Domain is { } domain && (named is null || !FreeMail.Has(domain)) ? OfDomain(domain, named)
            : named is not null ? OfName(named, isListed: true)
            : OfName(CleanText.Cut(defaultName, NameLength), isListed: false);
    }

    private (Guid, OrganisationProfile?) OfDomain(string domain, string? named)
    {
        var id = ids.Domain(domain);
        return census.Has(id) ? (id, null)
            : census.ByDomain(domain) is { } registered ? (registered, null)
            : (id, Profile(named ?? domain, [domain], isListed: !FreeMail.Has(domain)));
    }

    private (Guid, OrganisationProfile?) OfName(string name, bool isListed)
    {
        var id = ids.Organisation(name);
        return census.Has(id) ? (id, null)
            : census.ByName(name) is { } registered ? (registered, null)
            : (id, Profile(name, [], isListed));
    }

    private static OrganisationProfile Profile(string name, string[] domains, bool isListed) =>
        new(name, About: "", Sector: null, [.. domains], Regions: [], Capabilities: [], isListed);
}
