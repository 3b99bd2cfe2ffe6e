using Networking.Domain;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.PartnerRelationships;

namespace Networking.Projections.Tests.Community;

/// <summary>A pair of companies, told by the list of what happened between them.</summary>
internal static class NaivePair
{
    public static RelationshipRow Row(PartnerRelationshipEvent[] facts)
    {
        var request = facts.OfType<PartnershipRequested>().Last();
        return new RelationshipRow(
            request.RelationshipId,
            request.RequesterId,
            request.ReceiverId,
            Status(facts[^1]),
            (facts[^1] as PartnershipSuspended)?.OrganisationId,
            Text(facts[^1]),
            request.At,
            facts[^1].At
        );
    }

    public static RelationshipStepRow Step(long position, PartnerRelationshipEvent[] facts)
    {
        var (last, row) = (facts[^1], Row(facts));
        Guid? side = last switch
        {
            PartnershipExpired => null,
            PartnershipRequested or PartnershipWithdrawn => row.RequesterId,
            PartnershipSuspended s => s.OrganisationId,
            PartnershipResumed r => r.OrganisationId,
            PartnershipEnded n => n.OrganisationId,
            _ => row.ReceiverId,
        };
        var type = "partnership_" + last.GetType().Name["Partnership".Length..].ToLowerInvariant();
        return new RelationshipStepRow(
            row.RelationshipId,
            position,
            type,
            row.Status,
            side,
            row.Text,
            last.By,
            last.At
        );
    }

    public static PartnershipStatus Status(PartnerRelationshipEvent fact) =>
        fact is PartnershipAccepted or PartnershipResumed
            ? PartnershipStatus.Active
            : Enum.Parse<PartnershipStatus>(fact.GetType().Name["Partnership".Length..]);

    private static string? Text(PartnerRelationshipEvent fact) =>
        fact.GetType()
            .GetProperties()
            .Where(p => p.PropertyType == typeof(SealedText))
            .Select(p => (SealedText?)p.GetValue(fact))
            .SingleOrDefault()
            ?.Text;
}
