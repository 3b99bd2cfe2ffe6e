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
