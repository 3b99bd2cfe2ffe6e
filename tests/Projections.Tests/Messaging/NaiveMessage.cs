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
        .. log.Of<MessageEvent>()
            .Where(m => m.Event.MessageId == sent.MessageId)
            .Select(m => new State(
                (m.Event as MessageSent)?.Body.Text ?? (m.Event as MessageEdited)?.Body.Text,
                m.Event.By,
                m.Event.At,
                m.Event is MessageEdited,
                m.Event is MessageDeleted
            )),
    ];

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
            _states.Length,
            _states.LastOrDefault(s => s.IsEdit)?.At,
            _states.LastOrDefault(s => s.IsDeletion)?.At,
            sent.Origin is not null,
            position
        );

    public IEnumerable<MessageVersionRow> Versions() =>
        _states
            .Zip(_states.Skip(1))
            .Select(
                (s, i) =>
                    new MessageVersionRow(sent.MessageId, i + 1, s.First.Body, s.First.At, s.Second.By, s.Second.At)
            );
}
