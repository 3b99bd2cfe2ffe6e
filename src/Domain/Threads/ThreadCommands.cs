using System.Collections.Immutable;

namespace Networking.Domain.Threads;

/// <param name="Participants">Members besides the one who starts it.</param>
public sealed record StartThread(
    Guid ThreadId,
    ThreadKind Kind,
    Guid? RelationshipId,
    SealedText Subject,
    ImmutableArray<Guid> Participants
) : Command;

public sealed record AddParticipants(Guid ThreadId, ImmutableArray<Guid> MemberIds) : Command;

/// <summary>Takes a member out; one's own id leaves the thread.</summary>
public sealed record RemoveParticipant(Guid ThreadId, Guid MemberId) : Command;

public sealed record ChangeSubject(Guid ThreadId, SealedText Subject) : Command;

public sealed record CloseThread(Guid ThreadId) : Command;

public sealed record ReopenThread(Guid ThreadId) : Command;
