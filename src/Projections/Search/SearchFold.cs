using Networking.Domain.Messages;
using Networking.Projections.Messages;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Search;

/// <summary>Runs after the <see cref="MessageFold"/>. What was edited away or deleted leaves no word behind.</summary>
public static class SearchFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        var id = e.Event switch
        {
            MessageSent s => s.MessageId,
            MessageEdited m => m.MessageId,
            MessageDeleted d => d.MessageId,
            _ => (Guid?)null,
        };
        if (id is null || rows.Find<MessageRow>(id) is not { } message)
            return;
        if (message.Body is { } body)
            rows.Put(
                id,
                new SearchRow(
                    message.MessageId,
                    message.ThreadId,
                    message.SentBy,
                    message.SentAt,
                    message.Position,
                    SearchVector.Of(body)
                )
            );
        else
            rows.Remove<SearchRow>(id);
    }
}
