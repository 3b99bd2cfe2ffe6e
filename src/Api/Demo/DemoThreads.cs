namespace Networking.Api.Demo;

/// <summary>Who a thread is for: one company, two partners, or all of one company from its admins.</summary>
public enum DemoThreadKind
{
    Internal,
    External,
    Announcement,
}

/// <summary>A conversation with its messages in order; the index of a message plus one is its ordinal.</summary>
/// <param name="Key">Stable for a seed.</param>
/// <param name="Kind">Internal, external or announcement.</param>
/// <param name="Company">Key of the starter's company.</param>
/// <param name="Partner">Key of the other company of an external thread.</param>
/// <param name="Subject">One line.</param>
/// <param name="StartedBy">Key of a participant.</param>
/// <param name="Participants">Keys of the people who are in from the start, the starter first.</param>
/// <param name="At">When it was started, just before its first message.</param>
/// <param name="Messages">At least one.</param>
/// <param name="ClosedAt">When the starter closed it; no message is later.</param>
public sealed record DemoThread(
    string Key,
    DemoThreadKind Kind,
    string Company,
    string? Partner,
    string Subject,
    string StartedBy,
    IReadOnlyList<string> Participants,
    DateTimeOffset At,
    IReadOnlyList<DemoMessage> Messages,
    DateTimeOffset? ClosedAt
);

/// <summary>One message.</summary>
/// <param name="Key">Stable for a seed.</param>
/// <param name="By">Key of the writer, a participant.</param>
/// <param name="Body">The text as it reads now.</param>
/// <param name="At">When it was sent.</param>
/// <param name="ReplyTo">Key of an earlier message of the thread.</param>
/// <param name="Mentions">Keys of participants whom the text names with an @.</param>
/// <param name="EditedFrom">The first wording, where the text was edited (a few minutes after it was sent).</param>
public sealed record DemoMessage(
    string Key,
    string By,
    string Body,
    DateTimeOffset At,
    string? ReplyTo,
    IReadOnlyList<string> Mentions,
    string? EditedFrom
);

/// <summary>A participant has read a thread up to and including an ordinal; own messages count as read.</summary>
public sealed record DemoReadMarker(string Thread, string Person, int Ordinal, DateTimeOffset At);
