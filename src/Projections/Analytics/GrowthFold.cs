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
                Daily.Add(
                    rows,
                    e.Event,
                    [r.OrganisationId],
                    GrowthRow.None,
                    g => g with { Organisations = g.Organisations + 1 }
                );
                break;
            case MemberJoined j:
                Daily.Add(rows, e.Event, [j.OrganisationId], GrowthRow.None, g => g with { Members = g.Members + 1 });
                break;
            case MemberDeactivated d when rows.Find<MemberRow>(d.MemberId)?.Status == MemberStatus.Active:
                Daily.Add(rows, e.Event, [d.OrganisationId], GrowthRow.None, g => g with { Members = g.Members - 1 });
                break;
            case PartnerRelationshipEvent p:
                GrowthOfPartnerships.Apply(rows, p);
                break;
        }
    }
}
