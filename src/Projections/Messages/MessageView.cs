namespace Networking.Projections.Messages;

/// <summary>A message as it is now.</summary>
/// <param name="Body">Null when it is deleted, or erased with its author.</param>
/// <param name="Answered">What <paramref name="ReplyTo"/> names, as it is now.</param>
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
    AnsweredView? Answered,
    IReadOnlyList<Guid> Mentions,
    IReadOnlyList<ReactionView> Reactions,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    bool Erased,
    bool Imported
);

/// <summary>As much of a message as whoever reads an answer to it needs, and where it stands.</summary>
/// <param name="Preview">The first 140 characters; null when deleted or erased.</param>
public sealed record AnsweredView(long Ordinal, Guid By, string? ByName, string? Preview, bool Deleted);

/// <summary>An emoji and who has reacted with it.</summary>
/// <param name="Count">How many have.</param>
/// <param name="MemberIds">The first of them, <see cref="MaxMembers"/> at most.</param>
public sealed record ReactionView(string Emoji, int Count, IReadOnlyList<Guid> MemberIds)
{
    public const int MaxMembers = 50;
}

/// <summary>One state of a message: what it said, from when, until when.</summary>
/// <param name="Body">Null when it is not to be seen, erased with its author, or unknown: edited before it was imported.</param>
public sealed record MessageVersionView(
    int Version,
    string? Body,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    Guid? ReplacedBy
);
