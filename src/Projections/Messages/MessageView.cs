namespace Networking.Projections.Messages;

/// <summary>A message as it is now.</summary>
/// <param name="Body">Null when it is deleted, or erased with its author.</param>
/// <param name="Imported">Then <paramref name="At"/> is what the imported source claims.</param>
public sealed record MessageView(
    Guid MessageId,
    Guid ThreadId,
    long Ordinal,
    Guid By,
    string? ByName,
    DateTimeOffset At,
    string? Body,
    Guid? ReplyTo,
    IReadOnlyList<Guid> Mentions,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    bool Erased,
    bool Imported
);

/// <summary>One state of a message: what it said, from when, until when.</summary>
public sealed record MessageVersionView(
    int Version,
    string? Body,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    Guid? ReplacedBy
);
