using Networking.Domain.Organisations;
using Networking.Projections.Organisations;

namespace Networking.Api.Import.Mapping;

/// <summary>A person's place in the network.</summary>
internal sealed record Seat(Guid MemberId, Guid OrganisationId);

/// <summary>
/// Who is in the network: those it had, and those this run has brought in. Of several with the same name, domain or
/// address the first that was registered counts; a member who left counts only where there is no other.
/// </summary>
internal sealed class Census
{
    private readonly HashSet<Guid> _organisations = [];
    private readonly HashSet<Guid> _relationships = [];
    private readonly Dictionary<string, Guid> _byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, Seat> _members = [];
    private readonly Dictionary<string, Seat> _byAddress = new(StringComparer.OrdinalIgnoreCase);

    public Census(Roster roster)
    {
        foreach (var organisation in roster.Organisations)
            Add(organisation.Id, organisation.Name, organisation.Domains);
        foreach (var member in roster.Members.OrderBy(m => m.Status == MemberStatus.Deactivated))
            Add(new Seat(member.Id, member.OrganisationId), member.Email);
        _relationships.UnionWith(roster.Relationships);
    }

    public bool Has(Guid organisationId) => _organisations.Contains(organisationId);

    public Guid? ByDomain(string domain) => _byDomain.TryGetValue(domain, out var id) ? id : null;

    public Guid? ByName(string name) => _byName.TryGetValue(name, out var id) ? id : null;

    public Seat? Member(Guid memberId) => _members.GetValueOrDefault(memberId);

    public Seat? ByAddress(string address) => _byAddress.GetValueOrDefault(address);

    public void Add(Guid organisationId, string name, IEnumerable<string> domains)
    {
        _organisations.Add(organisationId);
        _byName.TryAdd(name, organisationId);
        foreach (var domain in domains)
            _byDomain.TryAdd(domain, organisationId);
    }

    public void Add(Seat seat, string? address)
    {
        _members.TryAdd(seat.MemberId, seat);
        if (address is not null)
            _byAddress.TryAdd(address, seat);
    }

    /// <returns>False when the pair was there already.</returns>
    public bool AddRelationship(Guid relationshipId) => _relationships.Add(relationshipId);
}
