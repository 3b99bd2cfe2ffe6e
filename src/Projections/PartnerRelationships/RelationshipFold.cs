using Networking.Domain;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.ReadModels;

namespace Networking.Projections.PartnerRelationships;

public static class RelationshipFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        if (e.Event is not PartnerRelationshipEvent fact)
            return;
        var before = rows.Find<RelationshipRow>(fact.RelationshipId);
        if (Next(before, fact) is not { } row)
            return;
        rows.Put(fact.RelationshipId, row);
        rows.Put(
            (fact.RelationshipId, e.Position),
            new RelationshipStepRow(
                fact.RelationshipId,
                e.Position,
                TypeOf(fact),
                row.Status,
                SideOf(row, fact),
                TextOf(fact)?.Text,
                fact.By,
                fact.At
            )
        );
    }

    /// <summary>The step's name in timelines and feeds.</summary>
    public static string TypeOf(PartnerRelationshipEvent fact) =>
        fact switch
        {
            PartnershipRequested => "partnership_requested",
            PartnershipAccepted => "partnership_accepted",
            PartnershipDeclined => "partnership_declined",
            PartnershipWithdrawn => "partnership_withdrawn",
            PartnershipExpired => "partnership_expired",
            PartnershipSuspended => "partnership_suspended",
            PartnershipResumed => "partnership_resumed",
            PartnershipEnded => "partnership_ended",
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "Unknown step."),
        };

    internal static RelationshipRow? Next(RelationshipRow? row, PartnerRelationshipEvent fact)
    {
        if (fact is PartnershipRequested r)
        {
            return new RelationshipRow(
                r.RelationshipId,
                r.RequesterId,
                r.ReceiverId,
                PartnershipStatus.Requested,
                SuspendedBy: null,
                r.Note?.Text,
                r.At,
                r.At
            );
        }

        var status = fact switch
        {
            PartnershipAccepted or PartnershipResumed => PartnershipStatus.Active,
            PartnershipDeclined => PartnershipStatus.Declined,
            PartnershipWithdrawn => PartnershipStatus.Withdrawn,
            PartnershipExpired => PartnershipStatus.Expired,
            PartnershipSuspended => PartnershipStatus.Suspended,
            _ => PartnershipStatus.Ended,
        };
        return row is null
            ? null
            : row with
            {
                Status = status,
                SuspendedBy = (fact as PartnershipSuspended)?.OrganisationId,
                Text = TextOf(fact)?.Text,
                ChangedAt = fact.At,
            };
    }

    private static SealedText? TextOf(PartnerRelationshipEvent fact) =>
        fact switch
        {
            PartnershipRequested r => r.Note,
            PartnershipDeclined d => d.Reason,
            PartnershipSuspended s => s.Reason,
            PartnershipEnded n => n.Reason,
            _ => null,
        };

    private static Guid? SideOf(RelationshipRow row, PartnerRelationshipEvent fact) =>
        fact switch
        {
            PartnershipRequested or PartnershipWithdrawn => row.RequesterId,
            PartnershipAccepted or PartnershipDeclined => row.ReceiverId,
            PartnershipSuspended s => s.OrganisationId,
            PartnershipResumed r => r.OrganisationId,
            PartnershipEnded n => n.OrganisationId,
            _ => null,
        };
}
