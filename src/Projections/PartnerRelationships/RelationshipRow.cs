using Networking.Domain.PartnerRelationships;
using Networking.Projections.ReadModels;

namespace Networking.Projections.PartnerRelationships;

/// <summary>A pair of organisations as it stands.</summary>
/// <param name="Text">The note of a request, or the reason of a refusal, suspension or end; null when there is none or it is erased.</param>
public sealed record RelationshipRow(
    Guid RelationshipId,
    Guid RequesterId,
    Guid ReceiverId,
    PartnershipStatus Status,
    Guid? SuspendedBy,
    string? Text,
    DateTimeOffset RequestedAt,
    DateTimeOffset ChangedAt
)
{
    public static readonly ReadModelTable Table = new(
        typeof(RelationshipRow),
        "relationships",
        keys: 1,
        ReadModelIndex.On("requester_id"),
        ReadModelIndex.On("receiver_id"),
        ReadModelIndex.On("status", "requested_at")
    );
}

/// <summary>A step in the history of a pair.</summary>
/// <param name="OrganisationId">The side that took it; null when the clock did.</param>
public sealed record RelationshipStepRow(
    Guid RelationshipId,
    long Position,
    string Type,
    PartnershipStatus Status,
    Guid? OrganisationId,
    string? Text,
    Guid TakenBy,
    DateTimeOffset TakenAt
)
{
    public static readonly ReadModelTable Table = new(typeof(RelationshipStepRow), "relationship_steps", keys: 2);
}
