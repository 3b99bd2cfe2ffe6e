using Networking.Domain.Messages;
using Networking.Domain.Threads;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Threads;

public static class ThreadFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case ThreadStarted s:
                rows.Put(s.ThreadId, Started(s));
                break;
            case SubjectChanged c:
                rows.Update<ThreadRow>(c.ThreadId, t => t with { Subject = c.Subject.Text });
                break;
            case ThreadClosed c:
                rows.Update<ThreadRow>(c.ThreadId, t => t with { IsClosed = true });
                break;
            case ThreadReopened r:
                rows.Update<ThreadRow>(r.ThreadId, t => t with { IsClosed = false });
                break;
            case MessageSent m:
                rows.Update<ThreadRow>(m.ThreadId, t => After(t, m));
                break;
        }
    }

    // Ordinals are dense and follow the log: the next message is one further, whatever its clock says.
    private static ThreadRow After(ThreadRow thread, MessageSent m) =>
        thread with
        {
            LastOrdinal = thread.LastOrdinal + 1,
            HistoryOrdinal =
                m.Origin is not null && thread.HistoryOrdinal == thread.LastOrdinal
                    ? thread.LastOrdinal + 1
                    : thread.HistoryOrdinal,
            LastMessageId = m.MessageId,
            LastActivityAt = m.At > thread.LastActivityAt ? m.At : thread.LastActivityAt,
        };

    private static ThreadRow Started(ThreadStarted s) =>
        new(
            s.ThreadId,
            s.Kind,
            s.OrganisationId,
            s.PartnerId,
            s.RelationshipId,
            s.Kind == ThreadKind.Announcement ? s.OrganisationId : null,
            s.Subject.Text,
            s.By,
            s.At,
            IsClosed: false,
            LastOrdinal: 0,
            HistoryOrdinal: 0,
            LastMessageId: null,
            s.At
        );
}
