using Networking.Domain.Messages;
using Networking.Domain.Participation;
using Networking.Domain.Threads;
using Networking.Projections.ReadModels;
using Networking.Projections.Threads;

namespace Networking.Projections.Participation;

/// <summary>Runs after the <see cref="ThreadFold"/>. A message touches the sender's row and nobody else's.</summary>
public static class ParticipationFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case ThreadStarted s:
                foreach (var participant in s.Participants)
                    Join(rows, s.ThreadId, participant, e.Position, read: 0);
                break;
            case ParticipantsAdded a when rows.Find<ThreadRow>(a.ThreadId) is { } thread:
                foreach (var participant in a.Participants)
                    Join(rows, a.ThreadId, participant, e.Position, thread.LastOrdinal);
                break;
            case ParticipantRemoved r:
                Leave(rows, r, e.Position);
                break;
            case MessageSent m when rows.Find<ThreadRow>(m.ThreadId) is { } thread:
                Change(rows, thread, m.By, e.Position, p => Read(p, thread.LastOrdinal));
                break;
            case MessagesRead r when rows.Find<ThreadRow>(r.ThreadId) is { } thread:
                Change(rows, thread, r.MemberId, e.Position, p => Read(p, r.Ordinal));
                break;
            case MessagesDelivered d when rows.Find<ThreadRow>(d.ThreadId) is { } thread:
                Change(rows, thread, d.MemberId, e.Position, p => Delivered(p, d.Ordinal));
                break;
            case ParticipationChanged c when rows.Find<ThreadRow>(c.ThreadId) is { } thread:
                Change(rows, thread, c.MemberId, e.Position, p => Kept(p, c, thread));
                break;
        }
    }

    private static ParticipationRow Read(ParticipationRow p, long ordinal) =>
        Delivered(p, ordinal) with
        {
            ReadOrdinal = Math.Max(p.ReadOrdinal, ordinal),
        };

    private static ParticipationRow Delivered(ParticipationRow p, long ordinal) =>
        p with
        {
            DeliveredOrdinal = Math.Max(p.DeliveredOrdinal, ordinal),
        };

    // Pinning or muting a thread that a message brought back does not archive it again.
    private static ParticipationRow Kept(ParticipationRow p, ParticipationChanged c, ThreadRow thread) =>
        p with
        {
            IsPinned = c.Pinned,
            IsMuted = c.Muted,
            ArchivedAtOrdinal =
                !c.Archived ? null
                : c.ArchivedNow ? thread.LastOrdinal
                : p.ArchivedAtOrdinal,
        };

    // Whoever comes later finds the history there, but not as unread.
    private static void Join(Rows rows, Guid threadId, Participant joining, long position, long read)
    {
        var before = rows.Find<ParticipationRow>((joining.MemberId, threadId));
        var fresh = ParticipationRow.In(threadId, joining.MemberId, joining.OrganisationId, position, read);
        rows.Put(
            (joining.MemberId, threadId),
            before is null ? fresh : Read(before with { IsPresent = true, StayedSince = position }, read)
        );
        rows.Put(
            (joining.MemberId, threadId, position),
            new StayRow(joining.MemberId, threadId, position, Until: null)
        );
    }

    private static void Leave(Rows rows, ParticipantRemoved r, long position)
    {
        if (rows.Find<ParticipationRow>((r.MemberId, r.ThreadId)) is not { } row)
            return;
        rows.Put((r.MemberId, r.ThreadId), row with { IsPresent = false });
        rows.Put(
            (r.MemberId, r.ThreadId, row.StayedSince),
            new StayRow(r.MemberId, r.ThreadId, row.StayedSince, position)
        );
    }

    private static void Change(
        Rows rows,
        ThreadRow thread,
        Guid memberId,
        long position,
        Func<ParticipationRow, ParticipationRow> change
    )
    {
        var row = rows.Find<ParticipationRow>((memberId, thread.ThreadId));
        if (row is null && thread.AnnouncedTo is { } audience)
            row = ParticipationRow.In(thread.ThreadId, memberId, audience, position, read: 0);
        if (row is not null)
            rows.Put((memberId, thread.ThreadId), change(row));
    }
}
