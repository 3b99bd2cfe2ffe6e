using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;

namespace Networking.Projections.Tests.Stories;

internal sealed partial class Story
{
    private readonly Dictionary<Guid, string> _pairs = [];
    private readonly Dictionary<Guid, MemberStatus> _guests = [];

    // Two pairs, each anywhere on its way from a request to an end and to a request again.
    private void Befriend(Act a)
    {
        var other = Cast.Companies[1 + (a.What % 2)];
        var id = Cast.Id(a.What % 2 == 0 ? 0xAB : 0xAC);
        var (mine, by) = (Cast.Companies[0], Cast.People[0]);
        var reason = by.Says($"reason {a.Number}");
        PartnerRelationshipEvent step = (_pairs.GetValueOrDefault(id, "over"), a.Number % 4) switch
        {
            ("over", var n) => n % 2 == 0
                ? new PartnershipRequested(id, mine, other, n == 0 ? null : reason, by.Id, _now)
                : new PartnershipRequested(id, other, mine, reason, by.Id, _now),
            ("asked", 0) => new PartnershipDeclined(id, reason, by.Id, _now),
            ("asked", 1) => new PartnershipWithdrawn(id, by.Id, _now),
            ("asked", 2) => new PartnershipExpired(id, Guid.Empty, _now),
            ("asked", _) => new PartnershipAccepted(id, by.Id, _now),
            ("suspended", 0 or 1 or 2) => new PartnershipResumed(id, other, by.Id, _now),
            ("active", 0 or 1 or 2) => new PartnershipSuspended(id, other, reason, by.Id, _now),
            _ => new PartnershipEnded(id, mine, reason, by.Id, _now),
        };
        _pairs[id] = step switch
        {
            PartnershipRequested => "asked",
            PartnershipAccepted or PartnershipResumed => "active",
            PartnershipSuspended => "suspended",
            _ => "over",
        };
        Record(step);
    }

    private void Hire(Act a)
    {
        var who = Cast.Guests[a.Who % Cast.Guests.Length];
        var (company, roles) = (who.OrganisationId, Cast.Roles(a.Number));
        MemberStatus? status = _guests.TryGetValue(who.Id, out var s) ? s : null;
        OrganisationEvent step = (status, a.Number % 3) switch
        {
            (null or MemberStatus.Deactivated, _) => new MemberInvited(
                company,
                who.Id,
                who.Says("@"),
                who.Says("?"),
                roles,
                Guid.Empty,
                _now
            ),
            (_, 0) => new MemberRolesChanged(company, who.Id, roles, Guid.Empty, _now),
            (MemberStatus.Invited, 1) => new MemberJoined(
                company,
                who.Id,
                who.Says("@"),
                who.Says($"Guest {a.Number}"),
                roles,
                who.Id,
                _now
            ),
            _ => new MemberDeactivated(company, who.Id, Guid.Empty, _now),
        };
        _guests[who.Id] = step switch
        {
            MemberInvited => MemberStatus.Invited,
            MemberJoined => MemberStatus.Active,
            MemberDeactivated => MemberStatus.Deactivated,
            _ => status!.Value,
        };
        Record(step);
    }

    private void ChangeCompany(Act a)
    {
        var company = Cast.Companies[a.What % 3];
        Record(
            a.Flag
                ? new OrganisationVerified(company, Guid.Empty, _now)
                : new OrganisationProfileChanged(company, Cast.Profile(a.Number), Guid.Empty, _now)
        );
    }

    // What no read model shows to members must not disturb them either.
    private void Import(Act a) =>
        Record(
            (a.Number % 3) switch
            {
                0 => new ImportStarted(Cast.Id(a.Number), "eml", Guid.Empty, _now),
                1 => new ImportFinished(Cast.Id(a.Number), 1, 2, 3, Guid.Empty, _now),
                _ => (DomainEvent)new NetworkFounded(Cast.Network, $"Network {a.Number}", Guid.Empty, _now),
            }
        );
}
