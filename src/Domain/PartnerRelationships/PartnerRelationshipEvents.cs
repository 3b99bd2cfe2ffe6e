namespace Networking.Domain.PartnerRelationships;

/// <summary>Facts of what two organisations agree on: one stream per pair for its whole history.</summary>
public abstract record PartnerRelationshipEvent : DomainEvent
{
    public abstract Guid RelationshipId { get; init; }

    public override Guid StreamId => RelationshipId;
}

public sealed record PartnershipRequested(
    Guid RelationshipId,
    Guid RequesterId,
    Guid ReceiverId,
    SealedText? Note,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : PartnerRelationshipEvent;

public sealed record PartnershipAccepted(Guid RelationshipId, Guid By, DateTimeOffset At, Origin? Origin = null)
    : PartnerRelationshipEvent;

public sealed record PartnershipDeclined(Guid RelationshipId, SealedText Reason, Guid By, DateTimeOffset At)
    : PartnerRelationshipEvent;

public sealed record PartnershipWithdrawn(Guid RelationshipId, Guid By, DateTimeOffset At) : PartnerRelationshipEvent;

/// <summary>Nobody answered in time. <paramref name="By"/> is empty: the clock did it.</summary>
public sealed record PartnershipExpired(Guid RelationshipId, Guid By, DateTimeOffset At) : PartnerRelationshipEvent;

public sealed record PartnershipSuspended(
    Guid RelationshipId,
    Guid OrganisationId,
    SealedText Reason,
    Guid By,
    DateTimeOffset At
) : PartnerRelationshipEvent;

public sealed record PartnershipResumed(Guid RelationshipId, Guid OrganisationId, Guid By, DateTimeOffset At)
    : PartnerRelationshipEvent;

public sealed record PartnershipEnded(
    Guid RelationshipId,
    Guid OrganisationId,
    SealedText Reason,
    Guid By,
    DateTimeOffset At
) : PartnerRelationshipEvent;
