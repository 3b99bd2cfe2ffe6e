using System.Collections.Immutable;
using Networking.Domain.Messages;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Messages;

/// <summary>Runs after the <see cref="MessageFold"/>: a message that is deleted still names its reactions here.</summary>
public static class ReactionFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        if (
            e.Event is not (ReactionAdded or ReactionRemoved or MessageDeleted)
            || rows.Find<MessageRow>(((MessageEvent)e.Event).MessageId) is not { } message
        )
            return;
        switch (e.Event)
        {
            case ReactionAdded r:
                var before = MembersOf(rows, message, r.Emoji);
                rows.Put((r.MessageId, r.Emoji), new ReactionRow(r.MessageId, r.Emoji, before.Add(r.By)));
                if (before.IsEmpty)
                    rows.Put(r.MessageId, message with { Reactions = message.Reactions.Add(r.Emoji) });
                break;
            case ReactionRemoved r when MembersOf(rows, message, r.Emoji).Remove(r.By) is { IsEmpty: false } rest:
                rows.Put((r.MessageId, r.Emoji), new ReactionRow(r.MessageId, r.Emoji, rest));
                break;
            case ReactionRemoved r:
                rows.Remove<ReactionRow>((r.MessageId, r.Emoji));
                rows.Put(r.MessageId, message with { Reactions = message.Reactions.Remove(r.Emoji) });
                break;
            case MessageDeleted:
                foreach (var emoji in message.Reactions)
                    rows.Remove<ReactionRow>((message.MessageId, emoji));
                rows.Put(message.MessageId, message with { Reactions = [] });
                break;
        }
    }

    private static ImmutableArray<Guid> MembersOf(Rows rows, MessageRow message, string emoji) =>
        message.Reactions.Contains(emoji) && rows.Find<ReactionRow>((message.MessageId, emoji)) is { } row
            ? row.MemberIds
            : [];
}
