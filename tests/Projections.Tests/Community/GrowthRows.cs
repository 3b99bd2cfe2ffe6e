using CsCheck;
using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.Analytics;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Community;

public sealed class GrowthRows
{
    private static readonly Gen<(Log, int)> LogAndDay = Gen.Select(Act.Log, Gen.Int[-20, 60]);

    /// <summary>The differences up to a day add up to the state as of that day, for each company and for all.</summary>
    [Fact]
    public void add_up_to_the_state_of_any_day() =>
        LogAndDay.Sample(
            (log, days) =>
            {
                var day = DateOnly.FromDateTime(Cast.Begin.AddDays(days).UtcDateTime);
                var rows = AllReadModels.Community.Replay(log.Facts).All<GrowthRow>().Select(r => r.Row).ToArray();
                foreach (var company in Cast.Companies.Append(Guid.Empty))
                    Assert.Equal(
                        State(log, day, company),
                        rows.Where(r => r.OrganisationId == company && r.Day <= day)
                            .Aggregate(GrowthRow.None(day, company), Sum)
                    );
            },
            iter: 400
        );

    private static GrowthRow Sum(GrowthRow a, GrowthRow b) =>
        a with
        {
            Organisations = a.Organisations + b.Organisations,
            Members = a.Members + b.Members,
            Requested = a.Requested + b.Requested,
            Active = a.Active + b.Active,
            Suspended = a.Suspended + b.Suspended,
            Declined = a.Declined + b.Declined,
            Withdrawn = a.Withdrawn + b.Withdrawn,
            Expired = a.Expired + b.Expired,
            Ended = a.Ended + b.Ended,
        };

    // Counts what is there among the facts that claim to be of that day or before.
    private static GrowthRow State(Log log, DateOnly day, Guid company)
    {
        var facts = log.Facts.Select(f => f.Event).Where(e => DateOnly.FromDateTime(e.At.UtcDateTime) <= day).ToArray();
        bool Counts(params Guid?[] sides) => company == Guid.Empty || sides.Contains(company);
        var pairs = facts
            .OfType<PartnerRelationshipEvent>()
            .GroupBy(e => e.RelationshipId)
            .Where(p => p.OfType<PartnershipRequested>().Any(r => Counts(r.RequesterId, r.ReceiverId)))
            .Select(p => NaivePair.Status(p.Last()))
            .ToArray();
        var staff = Cast.People.Concat(Cast.Guests).Where(p => Counts(p.OrganisationId)).ToArray();
        return new GrowthRow(
            day,
            company,
            facts.OfType<OrganisationRegistered>().Count(o => Counts(o.OrganisationId)),
            staff.Count(p => IsActive(facts, p)),
            pairs.Count(s => s == PartnershipStatus.Requested),
            pairs.Count(s => s == PartnershipStatus.Active),
            pairs.Count(s => s == PartnershipStatus.Suspended),
            pairs.Count(s => s == PartnershipStatus.Declined),
            pairs.Count(s => s == PartnershipStatus.Withdrawn),
            pairs.Count(s => s == PartnershipStatus.Expired),
            pairs.Count(s => s == PartnershipStatus.Ended)
        );
    }

    private static bool IsActive(DomainEvent[] facts, Person p) =>
        facts.LastOrDefault(e =>
            e is MemberJoined j && j.MemberId == p.Id || e is MemberDeactivated d && d.MemberId == p.Id
        ) is MemberJoined;
}
