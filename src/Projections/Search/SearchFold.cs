using Networking.Domain.Messages;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Search;

/// <summary>What was edited away or deleted leaves no word behind.</summary>
public static class SearchFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case MessageSent { Body.Text: { } text } s:
                // As the message's own row counts them: one that was edited before its import is at its second.
                var version = s.EditedAt is null ? 1 : 2;
                rows.Put(
                    s.MessageId,
                    new SearchRow(s.MessageId, s.ThreadId, s.By, s.At, e.Position, version, SearchVector.Of(text))
                );
                break;
            case MessageEdited { Body.Text: { } text } m:
                rows.Update<SearchRow>(
                    m.MessageId,
                    r => r with { Version = r.Version + 1, Words = SearchVector.Of(text) }
                );
                break;
            case MessageEdited or MessageDeleted:
                rows.Remove<SearchRow>(((MessageEvent)e.Event).MessageId);
                break;
        }
    }
}
