using Networking.Domain.PartnerRelationships;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Analytics;

/// <summary>A pair leaves the state it was in and enters the next one.</summary>
internal static class GrowthOfPartnerships
{
    public static void Apply(Rows rows, PartnerRelationshipEvent e)
    {
        var before = rows.Find<RelationshipRow>(e.RelationshipId);
        var sides = e is PartnershipRequested r
            ? (r.RequesterId, r.ReceiverId)
            : (before?.RequesterId ?? default, before?.ReceiverId ?? default);
        var next = RelationshipFold.Next(before, e)?.Status;
        Daily.Add(
            rows,
            e,
            [sides.Item1, sides.Item2],
            GrowthRow.None,
            g => In(before is null ? g : In(g, before.Status, -1), next, +1)
        );
    }

    private static GrowthRow In(GrowthRow g, PartnershipStatus? status, int change) =>
        status switch
        {
            PartnershipStatus.Requested => g with { Requested = g.Requested + change },
            PartnershipStatus.Active => g with { Active = g.Active + change },
            PartnershipStatus.Suspended => g with { Suspended = g.Suspended + change },
            PartnershipStatus.Declined => g with { Declined = g.Declined + change },
            PartnershipStatus.Withdrawn => g with { Withdrawn = g.Withdrawn + change },
            PartnershipStatus.Expired => g with { Expired = g.Expired + change },
            PartnershipStatus.Ended => g with { Ended = g.Ended + change },
            _ => g,
        };
}
