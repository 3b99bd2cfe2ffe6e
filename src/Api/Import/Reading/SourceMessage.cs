namespace Networking.Api.Import.Reading;

/// <summary>One message of the source, cleaned and within the limits of the contract.</summary>
/// <param name="Key">The same at every import: Message-ID, record id, or a fingerprint of the content.</param>
/// <param name="ThreadKey">Equal for the messages of one conversation, at every import of the same source.</param>
/// <param name="Subject">Never empty, at most <see cref="ReadingLimits.Subject"/> UTF-16 units.</param>
/// <param name="From">The author; of several the first.</param>
/// <param name="To">To, Cc and Bcc, distinct, without <paramref name="From"/>. May be empty: a note to oneself.</param>
/// <param name="At">In UTC; the best claim that the source makes.</param>
/// <param name="Body">Plain text, never empty, at most <see cref="ReadingLimits.Body"/> UTF-16 units.</param>
/// <param name="ReplyToKey">Key of the answered message; it may come later in the source, or be absent from it.</param>
public sealed record SourceMessage(
    string Key,
    string ThreadKey,
    string Subject,
    SourcePerson From,
    IReadOnlyList<SourcePerson> To,
    DateTimeOffset At,
    string Body,
    string? ReplyToKey
)
{
    /// <summary>Those of <see cref="To"/> whom the text addresses by name, each once.</summary>
    public IReadOnlyList<SourcePerson> Mentions { get; init; } = [];

    /// <summary>Of <see cref="From"/> and <see cref="To"/>, each once with each emoji.</summary>
    public IReadOnlyList<SourceReaction> Reactions { get; init; } = [];

    /// <summary>When <see cref="Body"/> was written, where that was not <see cref="At"/>: the text before it is lost.</summary>
    public DateTimeOffset? EditedAt { get; init; }
}

/// <param name="Emoji">In its full form.</param>
public sealed record SourceReaction(string Emoji, SourcePerson By);
