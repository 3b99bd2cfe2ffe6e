using Networking.Domain.Threads;

namespace Networking.Projections.Inbox;

public enum InboxFilter
{
    /// <summary>Everything that is not archived.</summary>
    All,
    Unread,
    Mentions,
    Pinned,
    Archived,
}

/// <param name="Partner">Only threads with this organisation.</param>
/// <param name="Cursor">Where the last page ended.</param>
public sealed record InboxRequest(InboxFilter Filter, ThreadKind? Kind, Guid? Partner, string? Cursor, int Limit);

/// <summary>A thread in a member's inbox. Personal text that was erased is null.</summary>
/// <param name="Unread">The thread's last ordinal − the member's read ordinal.</param>
/// <param name="Mentions">Unread messages that mention the member.</param>
public sealed record InboxItem(
    Guid ThreadId,
    string? Subject,
    ThreadKind Kind,
    InboxPartner? Partner,
    bool Closed,
    long LastOrdinal,
    InboxMessage? LastMessage,
    long Unread,
    long Mentions,
    bool Pinned,
    bool Muted,
    bool Archived,
    DateTimeOffset LastActivityAt
);

public sealed record InboxPartner(Guid Id, string Name);

/// <param name="Preview">The first 140 characters; null when deleted or erased.</param>
public sealed record InboxMessage(
    Guid MessageId,
    Guid By,
    string? ByName,
    string? Preview,
    bool Deleted,
    DateTimeOffset At
);

/// <param name="TotalUnread">Over all threads that are neither archived nor muted, whatever the filter.</param>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, string? Next, long TotalUnread);
