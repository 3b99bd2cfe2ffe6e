using System.Collections.Immutable;

namespace Networking.Domain.Messages;

public sealed record SendMessage(
    Guid MessageId,
    Guid ThreadId,
    SealedText Body,
    Guid? ReplyTo,
    ImmutableArray<Guid> Mentions
) : Command;

public sealed record EditMessage(Guid MessageId, SealedText Body) : Command;

public sealed record DeleteMessage(Guid MessageId) : Command;

public sealed record AddReaction(Guid MessageId, string Emoji) : Command;

public sealed record RemoveReaction(Guid MessageId, string Emoji) : Command;
