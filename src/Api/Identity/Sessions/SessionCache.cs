using System.Collections.Concurrent;

namespace Networking.Api.Identity;

/// <summary>
/// Sessions that were looked up lately. It answers only while this node is known to hear of sessions that end (a
/// confirmed <see cref="Hearing"/>); otherwise every request asks the database (T30). An ended session leaves a mark,
/// so that a look-up which began before the end cannot bring it back.
/// </summary>
internal sealed class SessionCache(TimeProvider clock)
{
    private static readonly TimeSpan ConfirmationHolds = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan EntryHolds = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MarkHolds = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();
    private volatile Hearing? _hearing;

    /// <summary>The unbroken spell of hearing that is now; null when nothing may be answered from memory.</summary>
    public Hearing? Now => _hearing is { } h && clock.GetElapsedTime(h.Confirmed) < ConfirmationHolds ? h : null;

    /// <param name="at">A timestamp at which the notifications' connection was surely alive.</param>
    public void Confirm(Hearing hearing, long at)
    {
        hearing.Confirmed = at;
        _hearing = hearing;
    }

    public void GoDeaf() => _hearing = null;

    public bool TryFind(Guid id, out Session? session)
    {
        session = null;
        if (!_entries.TryGetValue(id, out var entry))
            return false;
        // What is over stays over, whatever is heard: a ticket that was revoked costs no query each time (T19).
        if (entry.Session is null)
            return clock.GetElapsedTime(entry.At) < MarkHolds;
        if (entry.Hearing is null || entry.Hearing != Now)
            return false;
        session = entry.Session;
        return clock.GetElapsedTime(entry.At) < EntryHolds;
    }

    /// <param name="since">What <see cref="Now"/> was before the look-up began.</param>
    public void Keep(Hearing? since, Session session)
    {
        if (since is null || since != Now)
            return;
        var entry = new Entry(since, session, clock.GetTimestamp());
        _entries.AddOrUpdate(session.Id, entry, (_, old) => old.Session is null ? old : entry);
    }

    /// <returns>False when it was marked before.</returns>
    public bool MarkEnded(Guid id)
    {
        var isNew = true;
        _entries.AddOrUpdate(
            id,
            _ => Mark(),
            (_, old) =>
            {
                isNew = old.Session is not null;
                return Mark();
            }
        );
        return isNew;
    }

    public void Sweep()
    {
        foreach (var (id, entry) in _entries)
            if (clock.GetElapsedTime(entry.At) > (entry.Session is null ? MarkHolds : EntryHolds))
                _entries.TryRemove(new(id, entry));
    }

    private Entry Mark() => new(Now, Session: null, clock.GetTimestamp());

    /// <summary>A connection that receives notifications.</summary>
    internal sealed class Hearing
    {
        private long _confirmed;

        public long Confirmed
        {
            get => Volatile.Read(ref _confirmed);
            set => Volatile.Write(ref _confirmed, value);
        }
    }

    private sealed record Entry(Hearing? Hearing, Session? Session, long At);
}
