using System.Collections.Immutable;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;

namespace Networking.Domain.Imports;

public sealed record StartImport(Guid ImportId, string Format) : Command;

public sealed record FinishImport(Guid ImportId, long Messages, long Repeated, long Skipped) : Command;

/// <summary>Brings in an organisation, if it is new, and those of its people who are new.</summary>
public sealed record ImportPeople(
    Guid ImportId,
    Guid OrganisationId,
    OrganisationProfile Profile,
    DateTimeOffset FoundedAt,
    ImmutableArray<ImportedMember> Members
) : Command;

public sealed record ImportedMember(
    Guid MemberId,
    SealedText Email,
    SealedText DisplayName,
    ImmutableArray<Role> Roles,
    DateTimeOffset At,
    string Source
);

/// <summary>Two organisations that wrote to each other: a partnership, unless the network has its own story of them.</summary>
public sealed record ImportPartnership(Guid ImportId, Guid OneId, Guid OtherId, DateTimeOffset ClaimedAt, string Source)
    : Command;

/// <summary>A run of new messages of one thread, oldest first, with the people they need in it.</summary>
public sealed record ImportConversation(
    Guid ImportId,
    Guid ThreadId,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    SealedText Subject,
    ImmutableArray<Participant> Participants,
    ImmutableArray<ImportedMessage> Messages
) : Command;

public sealed record ImportedMessage(
    Guid MessageId,
    Guid By,
    SealedText Body,
    Guid? ReplyTo,
    ImmutableArray<Guid> Mentions,
    DateTimeOffset At,
    string Source
)
{
    /// <summary>When the source says that <see cref="Body"/> took the place of a text that it no longer has.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Each once; the source does not say when.</summary>
    public ImmutableArray<ImportedReaction> Reactions { get; init; } = [];
}

/// <param name="Emoji">In its full form.</param>
public sealed record ImportedReaction(string Emoji, Guid By);
