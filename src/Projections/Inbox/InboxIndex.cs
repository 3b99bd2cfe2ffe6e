namespace Networking.Projections.Inbox;

/// <summary>All threads of a member's inbox as of a position, newest first. Immutable.</summary>
/// <param name="Position">Position of the newest entry of the network's feed that is in it; 0 before the first.</param>
/// <param name="TotalUnread">Over all that are neither archived nor muted.</param>
public sealed record InboxIndex(long Position, IReadOnlyList<InboxEntry> Entries, long TotalUnread)
{
    public static InboxIndex Of(long position, IEnumerable<InboxEntry> entries)
    {
        InboxEntry[] sorted = [.. entries.Order(InboxEntry.NewestFirst)];
        return new(position, sorted, sorted.Where(e => !e.IsArchived && !e.IsMuted).Sum(e => e.Unread));
    }

    /// <summary>The index at a later position: what changed meanwhile as it is now; null where it is the member's no more.</summary>
    public InboxIndex With(long position, IReadOnlyDictionary<Guid, InboxEntry?> changed) =>
        changed.Count == 0
            ? this with
            {
                Position = position,
            }
            : Of(
                position,
                Entries.Where(e => !changed.ContainsKey(e.ThreadId)).Concat(changed.Values.OfType<InboxEntry>())
            );

    /// <summary>One entry more than asked for, which tells that there is more.</summary>
    /// <param name="after">Where the last page ended.</param>
    public List<InboxEntry> Page(InboxRequest request, (DateTimeOffset At, Guid Id)? after) =>
        [
            .. Entries
                .SkipWhile(e => after is { } last && (e.LastActivityAt, e.ThreadId).CompareTo(last) >= 0)
                .Where(e => e.Is(request.Filter))
                .Where(e => request.Kind is null || e.Kind == request.Kind)
                .Where(e => request.Partner is not { } partner || e.IsWith(partner))
                .Take(request.Limit + 1),
        ];
}
