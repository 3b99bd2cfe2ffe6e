namespace Networking.Domain.PartnerRelationships;

/// <summary>Write model of a pair of organisations. Requester and receiver are those of the newest request.</summary>
public sealed record PartnerRelationship(
    Guid Id,
    Guid RequesterId,
    Guid ReceiverId,
    PartnershipStatus Status,
    DateTimeOffset RequestedAt,
    Guid? SuspendedBy
)
{
    /// <summary>A request that nobody answers lapses after this long.</summary>
    public static readonly TimeSpan RequestLifetime = TimeSpan.FromDays(30);

    public bool IsActive => Status == PartnershipStatus.Active;

    public bool Has(Guid organisationId) => organisationId == RequesterId || organisationId == ReceiverId;

    public Guid Other(Guid organisationId) => organisationId == RequesterId ? ReceiverId : RequesterId;

    /// <summary>Pending and still answerable: true only before the request's lifetime is over.</summary>
    public bool IsPendingAt(DateTimeOffset at) =>
        Status == PartnershipStatus.Requested && at < RequestedAt + RequestLifetime;

    public static PartnerRelationship? Evolve(PartnerRelationship? state, DomainEvent e) =>
        (state, e) switch
        {
            (_, PartnershipRequested r) => new(
                r.RelationshipId,
                r.RequesterId,
                r.ReceiverId,
                PartnershipStatus.Requested,
                r.At,
                SuspendedBy: null
            ),
            (not null, PartnershipAccepted) => state with { Status = PartnershipStatus.Active },
            (not null, PartnershipDeclined) => state with { Status = PartnershipStatus.Declined },
            (not null, PartnershipWithdrawn) => state with { Status = PartnershipStatus.Withdrawn },
            (not null, PartnershipExpired) => state with { Status = PartnershipStatus.Expired },
            (not null, PartnershipSuspended s) => state with
            {
                Status = PartnershipStatus.Suspended,
                SuspendedBy = s.OrganisationId,
            },
            (not null, PartnershipResumed) => state with { Status = PartnershipStatus.Active, SuspendedBy = null },
            (not null, PartnershipEnded) => state with { Status = PartnershipStatus.Ended, SuspendedBy = null },
            _ => state,
        };
}

public enum PartnershipStatus
{
    Requested,
    Active,
    Declined,
    Withdrawn,
    Expired,
    Suspended,
    Ended,
}
