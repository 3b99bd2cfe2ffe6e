using System.Collections.Immutable;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Messages;

/// <summary>A message as it is now. The body is null when the message is deleted or its author erased.</summary>
/// <param name="Ordinal">Its dense number in the thread: 1, 2, 3 …</param>
/// <param name="Reactions">Each emoji that somebody has reacted with, in the order of their first.</param>
/// <param name="IsImported">Then <paramref name="SentAt"/> is what the source claims.</param>
public sealed record MessageRow(
    Guid MessageId,
    Guid ThreadId,
    long Ordinal,
    Guid SentBy,
    DateTimeOffset SentAt,
    string? Body,
    Guid? ReplyTo,
    ImmutableArray<Guid> Mentions,
    ImmutableArray<string> Reactions,
    int Versions,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    bool IsImported,
    long Position
)
{
    public static readonly ReadModelTable Table = new(
        typeof(MessageRow),
        "messages",
        keys: 1,
        ReadModelIndex.Unique("thread_id", "ordinal")
    );
}

/// <summary>
/// Who has reacted to a message with one emoji, in the order of time. However many they are, a reaction writes this row
/// and no other, but for an emoji's first and last, which write the message's as well.
/// </summary>
public sealed record ReactionRow(Guid MessageId, string Emoji, ImmutableArray<Guid> MemberIds)
{
    public static readonly ReadModelTable Table = new(typeof(ReactionRow), "reactions", keys: 2);
}

/// <summary>
/// What a message said before an edit or its deletion; version 1 is what was sent. The body is null where the source of
/// an imported message no longer had it, and where the author is erased.
/// </summary>
public sealed record MessageVersionRow(
    Guid MessageId,
    int Version,
    string? Body,
    DateTimeOffset Since,
    Guid ReplacedBy,
    DateTimeOffset ReplacedAt
)
{
    public static readonly ReadModelTable Table = new(typeof(MessageVersionRow), "message_versions", keys: 2);
}

/// <summary>A member addressed by name, until the message is deleted. Unread when the ordinal is beyond the read marker.</summary>
public sealed record MentionRow(Guid MemberId, Guid ThreadId, long Ordinal, Guid MessageId)
{
    public static readonly ReadModelTable Table = new(typeof(MentionRow), "mentions", keys: 3);
}
