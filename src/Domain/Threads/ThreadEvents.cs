using System.Collections.Immutable;

namespace Networking.Domain.Threads;

/// <summary>Facts of a conversation: who takes part, what it is about, whether it is open. Not its messages.</summary>
public abstract record ThreadEvent : DomainEvent
{
    public abstract Guid ThreadId { get; init; }

    public override Guid StreamId => ThreadId;
}

public enum ThreadKind
{
    /// <summary>Among the members of one organisation.</summary>
    Internal,

    /// <summary>Between the two organisations of an active partner relationship.</summary>
    External,

    /// <summary>From the administrators of an organisation to everyone in it, now and later.</summary>
    Announcement,
}

public sealed record Participant(Guid MemberId, Guid OrganisationId);

/// <param name="OrganisationId">The organisation that started it.</param>
/// <param name="PartnerId">The other organisation, of an external thread only.</param>
/// <param name="Participants">The members taking part; empty for an announcement, whose audience is the organisation.</param>
public sealed record ThreadStarted(
    Guid ThreadId,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    Guid? RelationshipId,
    SealedText Subject,
    ImmutableArray<Participant> Participants,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : ThreadEvent;

public sealed record ParticipantsAdded(
    Guid ThreadId,
    ImmutableArray<Participant> Participants,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : ThreadEvent;

public sealed record ParticipantRemoved(Guid ThreadId, Guid MemberId, Guid By, DateTimeOffset At) : ThreadEvent;

public sealed record SubjectChanged(Guid ThreadId, SealedText Subject, Guid By, DateTimeOffset At) : ThreadEvent;

public sealed record ThreadClosed(Guid ThreadId, Guid By, DateTimeOffset At) : ThreadEvent;

public sealed record ThreadReopened(Guid ThreadId, Guid By, DateTimeOffset At) : ThreadEvent;
