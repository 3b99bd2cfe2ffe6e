using Networking.Domain.Threads;

namespace Networking.Projections.Search;

public enum SearchSort
{
    Relevance,
    Newest,
}

/// <param name="Zone">Whose days <c>after:</c>, <c>before:</c> and <c>on:</c> mean.</param>
public sealed record SearchRequest(
    SearchExpression Expression,
    SearchSort Sort,
    TimeZoneInfo Zone,
    string? Cursor,
    int Limit
)
{
    /// <summary>The first instant of a day; where the clock jumps over midnight, the first after it.</summary>
    internal DateTimeOffset? StartOf(DateOnly? day)
    {
        if (day is null)
            return null;
        var midnight = day.Value.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(1);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <param name="Loosened">Too few had all the words: these have any of them, best first.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Items, string? Next, bool Loosened);

public sealed record SearchHit(
    Guid MessageId,
    Guid ThreadId,
    string? Subject,
    ThreadKind Kind,
    long Ordinal,
    Guid By,
    string? ByName,
    DateTimeOffset SentAt,
    Snippet Snippet
);
