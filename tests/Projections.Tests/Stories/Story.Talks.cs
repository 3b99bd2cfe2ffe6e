using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Participation;
using Networking.Domain.Threads;

namespace Networking.Projections.Tests.Stories;

internal sealed partial class Story
{
    private readonly List<Thread> _talks = [];
    private int _messages;

    private sealed record Thread(Guid Id, ThreadKind Kind, Person Starter, List<Person> Present)
    {
        public List<(Guid Id, Person By)> Messages { get; } = [];

        public bool IsClosed { get; set; }

        public bool Includes(Person p) =>
            Kind == ThreadKind.Announcement ? p.OrganisationId == Starter.OrganisationId : Present.Contains(p);

        public bool MayBeIn(Person p) => Kind == ThreadKind.External || p.OrganisationId == Starter.OrganisationId;
    }

    private void Start(Act a)
    {
        if (_talks.Count == 4)
            return;
        var by = Cast.People[a.Who % 5];
        var thread = new Thread(Cast.Id(0xF00 + _talks.Count), (ThreadKind)(a.Number % 3), by, []);
        if (thread.Kind != ThreadKind.Announcement)
            thread.Present.AddRange(
                Cast.People.Take(5).Where((p, i) => p == by || (thread.MayBeIn(p) && i > a.What % 5))
            );
        var external = thread.Kind == ThreadKind.External;
        var partner = by.OrganisationId == Cast.Companies[0] ? Cast.Companies[1] : Cast.Companies[0];
        _talks.Add(thread);
        Record(
            new ThreadStarted(
                thread.Id,
                thread.Kind,
                by.OrganisationId,
                external ? partner : null,
                external ? Cast.Id(0xAB) : null,
                by.Says($"subject {a.Number}"),
                [.. thread.Present.Select(p => p.Seat)],
                by.Id,
                _now
            )
        );
    }

    private void Talk(Act a, Thread t)
    {
        var who = Cast.People[a.Who % Cast.People.Length];
        if (a.Verb is Verb.Add && !t.Present.Contains(who) && t.Kind != ThreadKind.Announcement && t.MayBeIn(who))
        {
            t.Present.Add(who);
            Record(new ParticipantsAdded(t.Id, [who.Seat], t.Starter.Id, _now));
        }
        else if (t.Includes(who))
        {
            In(a, t, who);
        }
    }

    private void In(Act a, Thread t, Person who)
    {
        switch (a.Verb)
        {
            case Verb.Send when !t.IsClosed:
                Send(a, t, who, _now, origin: null, editedAt: null);
                break;
            case Verb.SendImported:
                var claimed = _now.AddDays(-a.Number);
                var edited = a.What % 3 == 0 ? claimed.AddHours(1) : (DateTimeOffset?)null;
                Send(a, t, who, claimed, new Origin(Cast.Id(1), $"{a.Number}"), edited);
                break;
            case Verb.Edit or Verb.Delete when t.Messages.FindLast(m => m.By == who) is { By: not null } own:
                var gone = _log.Any(f => f.Event is MessageDeleted d && d.MessageId == own.Id);
                if (!gone && a.Verb is Verb.Delete)
                    Record(new MessageDeleted(own.Id, t.Id, who.Id, _now));
                else if (!gone)
                    Record(new MessageEdited(own.Id, t.Id, who.Says($"edited {a.Number}"), who.Id, _now));
                break;
            case Verb.React when t.Messages.Count > 0:
                React(a, t.Messages[a.Number % t.Messages.Count].Id, t, who);
                break;
            case Verb.Read when t.Messages.Count > 0:
                Record(new MessagesRead(t.Id, who.Id, 1 + (a.Number % t.Messages.Count), who.Id, _now));
                break;
            case Verb.Deliver when t.Messages.Count > 0:
                Record(new MessagesDelivered(t.Id, who.Id, 1 + (a.Number % t.Messages.Count), who.Id, _now));
                break;
            case Verb.Keep:
                Keep(a, t, who);
                break;
            case Verb.Leave when t.Present.Remove(who):
                Record(new ParticipantRemoved(t.Id, who.Id, who.Id, _now));
                break;
            case Verb.CloseOrReopen:
                t.IsClosed = !t.IsClosed;
                Record(t.IsClosed ? new ThreadClosed(t.Id, who.Id, _now) : new ThreadReopened(t.Id, who.Id, _now));
                break;
            case Verb.ChangeSubject:
                Record(new SubjectChanged(t.Id, who.Says($"subject {a.Number}"), who.Id, _now));
                break;
        }
    }

    // As the decider does it: what is there is not added, what is not there is not removed.
    private void React(Act a, Guid message, Thread t, Person who)
    {
        var emoji = a.What % 2 == 0 ? "👍" : "🎉";
        var facts = _log.Select(f => f.Event).OfType<MessageEvent>().Where(m => m.MessageId == message).ToArray();
        if (facts.Any(m => m is MessageDeleted))
            return;
        var last = facts.LastOrDefault(m =>
            m.By == who.Id && (m is ReactionAdded r && r.Emoji == emoji || m is ReactionRemoved q && q.Emoji == emoji)
        );
        Record(
            last is ReactionAdded
                ? new ReactionRemoved(message, t.Id, emoji, who.Id, _now)
                : new ReactionAdded(message, t.Id, emoji, who.Id, _now)
        );
    }

    private void Send(Act a, Thread t, Person who, DateTimeOffset at, Origin? origin, DateTimeOffset? editedAt)
    {
        var id = Cast.Id(0xE00 + _messages++);
        var mentioned = Cast.People.Where((p, i) => t.Includes(p) && a.Number % (i + 2) == 0).Select(p => p.Id);
        Guid? replyTo = a.Flag && t.Messages.Count > 0 ? t.Messages[a.Number % t.Messages.Count].Id : null;
        t.Messages.Add((id, who));
        Record(
            new MessageSent(
                id,
                t.Id,
                who.Says($"text {a.Number}"),
                replyTo,
                [.. mentioned],
                who.Id,
                at,
                origin,
                editedAt
            )
        );
    }

    // As the decider does it: "archived now" only together with "archived".
    private void Keep(Act a, Thread t, Person who)
    {
        var before = _log.Select(f => f.Event)
            .OfType<ParticipationChanged>()
            .LastOrDefault(c => c.ThreadId == t.Id && c.MemberId == who.Id);
        var archiving = a.Number % 3 == 0;
        var archived = archiving || (a.Number % 3 == 1 && before?.Archived == true);
        Record(new ParticipationChanged(t.Id, who.Id, a.Flag, a.Number % 2 == 0, archived, who.Id, _now, archiving));
    }
}
