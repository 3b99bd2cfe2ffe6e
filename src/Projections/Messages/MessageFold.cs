using Networking.Domain.Messages;
using Networking.Projections.ReadModels;
using Networking.Projections.Threads;

namespace Networking.Projections.Messages;

/// <summary>Runs after the <see cref="ThreadFold"/>, which has counted the message already.</summary>
public static class MessageFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case MessageSent s when rows.Find<ThreadRow>(s.ThreadId) is { } thread:
                var sent = Sent(s, thread.LastOrdinal, e.Position);
                if (s.EditedAt is { } edited)
                    sent = Edited(rows, sent with { Body = null }, s.Body.Text, s.By, edited);
                rows.Put(s.MessageId, sent);
                foreach (var member in s.Mentions.Where(m => m != s.By))
                    rows.Put(
                        (member, s.ThreadId, thread.LastOrdinal),
                        new MentionRow(member, s.ThreadId, thread.LastOrdinal, s.MessageId)
                    );
                break;
            case MessageEdited m when rows.Find<MessageRow>(m.MessageId) is { } row:
                rows.Put(m.MessageId, Edited(rows, row, m.Body.Text, m.By, m.At));
                break;
            case MessageDeleted d when rows.Find<MessageRow>(d.MessageId) is { } row:
                Keep(rows, row, d.By, d.At);
                rows.Put(d.MessageId, row with { Body = null, Versions = row.Versions + 1, DeletedAt = d.At });
                foreach (var member in row.Mentions.Where(m => m != row.SentBy))
                    rows.Remove<MentionRow>((member, row.ThreadId, row.Ordinal));
                break;
        }
    }

    private static MessageRow Edited(Rows rows, MessageRow row, string? body, Guid by, DateTimeOffset at)
    {
        Keep(rows, row, by, at);
        return row with { Body = body, Versions = row.Versions + 1, EditedAt = at };
    }

    private static void Keep(Rows rows, MessageRow row, Guid by, DateTimeOffset at) =>
        rows.Put(
            (row.MessageId, row.Versions),
            new MessageVersionRow(row.MessageId, row.Versions, row.Body, row.EditedAt ?? row.SentAt, by, at)
        );

    private static MessageRow Sent(MessageSent s, long ordinal, long position) =>
        new(
            s.MessageId,
            s.ThreadId,
            ordinal,
            s.By,
            s.At,
            s.Body.Text,
            s.ReplyTo,
            s.Mentions,
            Reactions: [],
            Versions: 1,
            EditedAt: null,
            DeletedAt: null,
            s.Origin is not null,
            position
        );
}
