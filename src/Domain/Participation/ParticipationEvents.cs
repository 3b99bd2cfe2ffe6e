namespace Networking.Domain.Participation;

/// <summary>Facts of one member's own state in one thread. Nobody else's inbox depends on them.</summary>
public abstract record ParticipationEvent : DomainEvent
{
    public abstract Guid ThreadId { get; init; }

    public abstract Guid MemberId { get; init; }

    public override Guid StreamId => DerivedId.Participation(ThreadId, MemberId);
}

/// <summary>The member has read up to and including this ordinal.</summary>
public sealed record MessagesRead(Guid ThreadId, Guid MemberId, long Ordinal, Guid By, DateTimeOffset At)
    : ParticipationEvent;

/// <summary>A device of the member has received up to and including this ordinal.</summary>
public sealed record MessagesDelivered(Guid ThreadId, Guid MemberId, long Ordinal, Guid By, DateTimeOffset At)
    : ParticipationEvent;

/// <summary>How the member keeps the thread in the inbox: the whole setting, not the difference.</summary>
/// <param name="ArchivedNow">Archived as of this event; else as of an earlier one, or not at all.</param>
public sealed record ParticipationChanged(
    Guid ThreadId,
    Guid MemberId,
    bool Pinned,
    bool Muted,
    bool Archived,
    Guid By,
    DateTimeOffset At,
    bool ArchivedNow = false
) : ParticipationEvent;
