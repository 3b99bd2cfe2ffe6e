using Networking.Projections.ReadModels;

namespace Networking.Projections.Search;

/// <summary>What a message can be found by: its words as they are now. A message without text has no row.</summary>
/// <param name="Position">Of the message in the log: pages of a search that goes on see what was there when it began.</param>
/// <param name="Version">Which of the message's texts; a hit is shown only when it is the present one.</param>
public sealed record SearchRow(
    Guid MessageId,
    Guid ThreadId,
    Guid SentBy,
    DateTimeOffset SentAt,
    long Position,
    int Version,
    SearchVector Words
)
{
    public static readonly ReadModelTable Table = new(
        typeof(SearchRow),
        "search",
        keys: 1,
        ReadModelIndex.On("sent_at", "message_id"),
        ReadModelIndex.Words("words")
    );
}
