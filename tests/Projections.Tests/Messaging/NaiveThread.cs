using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Participation;
using Networking.Domain.Threads;
using Networking.Projections.Messages;
using Networking.Projections.Participation;
using Networking.Projections.Tests.Stories;
using Networking.Projections.Threads;

namespace Networking.Projections.Tests.Messaging;

/// <summary>What stands in one thread's rows, asked of the whole log anew for each of them.</summary>
internal sealed class NaiveThread(Log log, ThreadStarted start)
{
    private readonly (long Position, MessageSent Event)[] _sent =
    [
        .. log.Of<MessageSent>().Where(m => m.Event.ThreadId == start.ThreadId),
    ];

    private readonly DomainEvent[] _facts =
    [
        .. log.Facts.Select(f => f.Event).Where(e => e is ThreadEvent t && t.ThreadId == start.ThreadId),
    ];

    private bool IsAnnouncement => start.Kind == ThreadKind.Announcement;

    public ThreadRow Row() =>
        new(
            start.ThreadId,
            start.Kind,
            start.OrganisationId,
            start.PartnerId,
            start.RelationshipId,
            IsAnnouncement ? start.OrganisationId : null,
            _facts.OfType<SubjectChanged>().Select(c => c.Subject).Prepend(start.Subject).Last().Text,
            start.By,
            start.At,
            _facts.LastOrDefault(e => e is ThreadClosed or ThreadReopened) is ThreadClosed,
            _sent.Length,
            _sent.TakeWhile(m => m.Event.Origin is not null).Count(),
            _sent.Length == 0 ? null : _sent[^1].Event.MessageId,
            _sent.Select(m => m.Event.At).Append(start.At).Max()
        );

    public IEnumerable<MentionRow> Mentions() =>
        from m in _sent
        where !log.Of<MessageDeleted>().Any(d => d.Event.MessageId == m.Event.MessageId)
        from member in m.Event.Mentions
        where member != m.Event.By
        select new MentionRow(member, start.ThreadId, Ordinal(m.Event.MessageId), m.Event.MessageId);

    /// <summary>Everyone who was ever in it, or has touched the announcement.</summary>
    public IEnumerable<ParticipationRow> Participations() =>
        from p in Cast.People
        let joins = Joins(p.Id)
        let since = IsAnnouncement
            ? Touches(p.Id).Select(t => (long?)t.Position).FirstOrDefault()
            : joins.LastOrDefault()
        where since is not null
        select new ParticipationRow(
            p.Id,
            start.ThreadId,
            p.OrganisationId,
            IsAnnouncement || joins.Length > Leaves(p.Id).Length,
            since.Value,
            Seen(p.Id, reading: true),
            Seen(p.Id, reading: false),
            Kept(p.Id).LastOrDefault().Event?.Pinned ?? false,
            Kept(p.Id).LastOrDefault().Event?.Muted ?? false,
            ArchivedAt(p.Id)
        );

    public IEnumerable<StayRow> Stays() =>
        from p in Cast.People
        from since in Joins(p.Id)
        select new StayRow(p.Id, start.ThreadId, since!.Value, Leaves(p.Id).FirstOrDefault(l => l > since));

    public long Ordinal(Guid messageId) => Array.FindIndex(_sent, m => m.Event.MessageId == messageId) + 1;

    // Ticks off message by message what each fact has shown to the member, and counts the ticks.
    private int Seen(Guid member, bool reading)
    {
        var seen = new HashSet<Guid>();
        foreach (var fact in log.Facts)
        {
            var there = _sent.Where(m => m.Position <= fact.Position).Select(m => m.Event.MessageId);
            seen.UnionWith(
                fact.Event switch
                {
                    MessageSent m when m.ThreadId == start.ThreadId && m.By == member => there,
                    ParticipantsAdded a when a.ThreadId == start.ThreadId && Names(a, member) => there,
                    MessagesRead r when r.ThreadId == start.ThreadId && r.MemberId == member => there.Take(
                        (int)r.Ordinal
                    ),
                    MessagesDelivered d when !reading && d.ThreadId == start.ThreadId && d.MemberId == member =>
                        there.Take((int)d.Ordinal),
                    _ => [],
                }
            );
        }

        return seen.Count;
    }

    private long? ArchivedAt(Guid member)
    {
        if (Kept(member).LastOrDefault().Event?.Archived != true)
            return null;
        var last = Kept(member).Last(c => c.Event.ArchivedNow).Position;
        return _sent.Count(m => m.Position < last);
    }

    private IEnumerable<(long Position, ParticipationChanged Event)> Kept(Guid member) =>
        log.Of<ParticipationChanged>().Where(c => c.Event.ThreadId == start.ThreadId && c.Event.MemberId == member);

    private IEnumerable<(long Position, DomainEvent Event)> Touches(Guid member) =>
        log.Of<DomainEvent>()
            .Where(f =>
                f.Event is MessageSent m && m.ThreadId == start.ThreadId && m.By == member
                || f.Event is ParticipationEvent p && p.ThreadId == start.ThreadId && p.MemberId == member
            );

    private long?[] Joins(Guid member) =>
        [
            .. from f in log.Facts
            where
                f.Event is ThreadStarted s
                    && s.ThreadId == start.ThreadId
                    && s.Participants.Any(p => p.MemberId == member)
                || f.Event is ParticipantsAdded a && a.ThreadId == start.ThreadId && Names(a, member)
            select (long?)f.Position,
        ];

    private long?[] Leaves(Guid member) =>
        [
            .. from r in log.Of<ParticipantRemoved>()
            where r.Event.ThreadId == start.ThreadId && r.Event.MemberId == member
            select (long?)r.Position,
        ];

    private static bool Names(ParticipantsAdded added, Guid member) =>
        added.Participants.Any(p => p.MemberId == member);
}
