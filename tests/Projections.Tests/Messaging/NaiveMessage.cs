using Networking.Domain.Messages;
using Networking.Projections.Messages;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Messaging;

/// <summary>A message as the list of everything it ever said.</summary>
internal sealed class NaiveMessage(Log log, long position, MessageSent sent)
{
    private sealed record State(string? Body, Guid By, DateTimeOffset At, bool IsEdit, bool IsDeletion);

    private readonly State[] _states =
    [
        .. log.Of<MessageEvent>().Where(m => m.Event.MessageId == sent.MessageId).SelectMany(m => StatesOf(m.Event)),
    ];

    private static State[] StatesOf(MessageEvent e) =>
        e switch
        {
            MessageSent { EditedAt: { } at } s =>
            [
                new State(null, s.By, s.At, IsEdit: false, IsDeletion: false),
                new State(s.Body.Text, s.By, at, IsEdit: true, IsDeletion: false),
            ],
            MessageSent s => [new State(s.Body.Text, s.By, s.At, IsEdit: false, IsDeletion: false)],
            MessageEdited m => [new State(m.Body.Text, m.By, m.At, IsEdit: true, IsDeletion: false)],
            MessageDeleted d => [new State(null, d.By, d.At, IsEdit: false, IsDeletion: true)],
            _ => [],
        };

    public MessageRow Row(long ordinal) =>
        new(
            sent.MessageId,
            sent.ThreadId,
            ordinal,
            sent.By,
            sent.At,
            _states[^1].Body,
            sent.ReplyTo,
            sent.Mentions,
            [.. Reactions().OrderBy(r => r.Begin).Select(r => r.Row.Emoji)],
            _states.Length,
            _states.LastOrDefault(s => s.IsEdit)?.At,
            _states.LastOrDefault(s => s.IsDeletion)?.At,
            sent.Origin is not null,
            position
        );

    /// <summary>Each emoji with the place in the log since which it has been there without a break.</summary>
    public IEnumerable<(ReactionRow Row, int Begin)> Reactions()
    {
        var all = log.Of<MessageEvent>().Select(m => m.Event).Where(m => m.MessageId == sent.MessageId).ToArray();
        if (all.Any(m => m is MessageDeleted))
            yield break;
        foreach (var emoji in all.OfType<ReactionAdded>().Select(r => r.Emoji).Distinct())
        {
            var (members, begin) = (new List<Guid>(), 0);
            foreach (var (e, i) in all.Select((e, i) => (e, i)))
            {
                if (e is ReactionAdded a && a.Emoji == emoji)
                {
                    begin = members.Count == 0 ? i : begin;
                    members.Add(a.By);
                }
                else if (e is ReactionRemoved r && r.Emoji == emoji)
                    members.Remove(r.By);
            }

            if (members.Count > 0)
                yield return (new ReactionRow(sent.MessageId, emoji, [.. members]), begin);
        }
    }

    public IEnumerable<MessageVersionRow> Versions() =>
        _states
            .Zip(_states.Skip(1))
            .Select(
                (s, i) =>
                    new MessageVersionRow(sent.MessageId, i + 1, s.First.Body, s.First.At, s.Second.By, s.Second.At)
            );
}
