using System.Collections.Immutable;

namespace Networking.Domain.Messages;

/// <summary>Facts of one utterance: one stream per message, so that sends into a thread never conflict.</summary>
public abstract record MessageEvent : DomainEvent
{
    public abstract Guid MessageId { get; init; }

    public abstract Guid ThreadId { get; init; }

    public override Guid StreamId => MessageId;
}

/// <param name="ReplyTo">The message answered, in the same thread.</param>
/// <param name="Mentions">Members addressed by name.</param>
/// <param name="EditedAt">
/// Of an imported message that was edited before: when. The source keeps the text that came of it alone, so
/// <paramref name="Body"/> is that text, and what was said at <paramref name="At"/> nobody knows.
/// </param>
public sealed record MessageSent(
    Guid MessageId,
    Guid ThreadId,
    SealedText Body,
    Guid? ReplyTo,
    ImmutableArray<Guid> Mentions,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null,
    DateTimeOffset? EditedAt = null
) : MessageEvent;

public sealed record MessageEdited(Guid MessageId, Guid ThreadId, SealedText Body, Guid By, DateTimeOffset At)
    : MessageEvent;

public sealed record MessageDeleted(Guid MessageId, Guid ThreadId, Guid By, DateTimeOffset At) : MessageEvent;

/// <param name="Emoji">In its full form (<see cref="Messages.Emoji.Of"/>).</param>
public sealed record ReactionAdded(
    Guid MessageId,
    Guid ThreadId,
    string Emoji,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : MessageEvent;

public sealed record ReactionRemoved(Guid MessageId, Guid ThreadId, string Emoji, Guid By, DateTimeOffset At)
    : MessageEvent;
