using System.Collections.Immutable;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Messages;

/// <summary>A message as it is now. The body is null when the message is deleted or its author erased.</summary>
/// <param name="Ordinal">Its dense number in the thread: 1, 2, 3 …</param>
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

/// <summary>What a message said before an edit or its deletion; version 1 is what was sent.</summary>
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
