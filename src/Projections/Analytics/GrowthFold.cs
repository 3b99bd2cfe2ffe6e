using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>Runs before the other folds of its read model: it needs to see members and pairs as they were.</summary>
public static class GrowthFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case OrganisationRegistered r:
                Add(rows, e.Event, [r.OrganisationId], g => g with { Organisations = g.Organisations + 1 });
                break;
            case MemberJoined j:
                Add(rows, e.Event, [j.OrganisationId], g => g with { Members = g.Members + 1 });
                break;
            case MemberDeactivated d when rows.Find<MemberRow>(d.MemberId)?.Status == MemberStatus.Active:
                Add(rows, e.Event, [d.OrganisationId], g => g with { Members = g.Members - 1 });
                break;
            case PartnerRelationshipEvent p:
                GrowthOfPartnerships.Apply(rows, p);
                break;
        }
    }

    /// <summary>Counts once for each of the organisations and once for the network.</summary>
    internal static void Add(Rows rows, DomainEvent e, Guid[] organisations, Func<GrowthRow, GrowthRow> change)
    {
        var day = DateOnly.FromDateTime(e.At.UtcDateTime);
        foreach (var organisation in organisations.Append(Guid.Empty))
            rows.Put(
                (day, organisation),
                change(rows.Find<GrowthRow>((day, organisation)) ?? GrowthRow.None(day, organisation))
            );
    }
}
