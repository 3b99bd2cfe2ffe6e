using Networking.Domain.Threads;

namespace Networking.Projections.Inbox;

/// <summary>One thread of a member's, without its texts: what the inbox's order, filters and counts follow from.</summary>
/// <param name="LastMention">Ordinal of the newest message that mentions the member; 0 when there is none.</param>
public sealed record InboxEntry(
    Guid ThreadId,
    ThreadKind Kind,
    Guid OrganisationId,
    Guid? PartnerId,
    long LastOrdinal,
    DateTimeOffset LastActivityAt,
    long ReadOrdinal,
    bool IsPinned,
    bool IsMuted,
    bool IsArchived,
    long LastMention
)
{
    /// <summary>Newest activity first; of equal times the greater id.</summary>
    public static readonly Comparer<InboxEntry> NewestFirst = Comparer<InboxEntry>.Create(
        (a, b) => (b.LastActivityAt, b.ThreadId).CompareTo((a.LastActivityAt, a.ThreadId))
    );

    public long Unread => Math.Max(0, LastOrdinal - ReadOrdinal);

    public bool Is(InboxFilter filter) =>
        IsArchived == (filter == InboxFilter.Archived)
        && filter switch
        {
            InboxFilter.Unread => Unread > 0,
            InboxFilter.Pinned => IsPinned,
            InboxFilter.Mentions => LastMention > ReadOrdinal,
            _ => true,
        };

    /// <summary>Whether the thread is with the organisation, whichever side started it.</summary>
    public bool IsWith(Guid organisation) =>
        PartnerId is { } partner && (partner == organisation || OrganisationId == organisation);
}
