using Networking.Domain.Threads;

namespace Networking.Projections.Search;

/// <summary>What somebody wrote into the search box, read. Pure.</summary>
public sealed record SearchExpression(
    IReadOnlyList<SearchTerm> Terms,
    IReadOnlyList<SearchFilter> Filters,
    DateOnly? After,
    DateOnly? Before
)
{
    private const int MostParts = 128;

    /// <exception cref="InvalidSearchException">An operator's value makes no sense, or nothing is asked for.</exception>
    public static SearchExpression Parse(string text)
    {
        var (terms, filters) = (new List<SearchTerm>(), new List<SearchFilter>());
        DateOnly? after = null;
        DateOnly? before = null;
        foreach (var part in SearchPart.Split(text))
        {
            if (part.Operator is null)
            {
                if (SearchTerm.Of(part) is { } term)
                    terms.Add(term);
            }
            else if (part.Operator is "after" or "before" or "on")
            {
                if (part.IsNegated)
                    throw new InvalidSearchException($"-{part.Operator}: has no meaning.");
                var (first, end) = SearchDate.Parse(part);
                if (part.Operator is not "before")
                    after = Latest(after, part.Operator is "on" ? first : end);
                if (part.Operator is not "after")
                    before = Earliest(before, part.Operator is "on" ? end : first);
            }
            else
                filters.Add(SearchFilter.Of(part));
        }

        if (terms.Count + filters.Count > MostParts)
            throw new InvalidSearchException($"A search has {MostParts} parts at most.");
        if (!terms.Any(t => !t.IsNegated) && filters.All(f => f.IsNegated) && after is null && before is null)
            throw new InvalidSearchException("A search needs something to look for.");
        return new(terms, filters, after, before);
    }

    private static DateOnly Latest(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private static DateOnly Earliest(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}

/// <summary><c>from:</c>, <c>in:</c>, <c>with:</c> or <c>kind:</c>.</summary>
public sealed record SearchFilter(string Operator, string Value, bool IsNegated)
{
    internal static SearchFilter Of(SearchPart part) =>
        part.Text.Length == 0 ? throw new InvalidSearchException($"{part.Operator}: needs a value.")
        : part.Operator == "kind" ? new("kind", Kind(part.Text), part.IsNegated)
        : new(part.Operator!, part.Text, part.IsNegated);

    private static string Kind(string text) =>
        !char.IsAsciiDigit(text[0]) && Enum.TryParse<ThreadKind>(text, ignoreCase: true, out var kind)
            ? kind.ToString()
            : throw new InvalidSearchException("kind: is internal, external or announcement.");
}

/// <summary>The message is one line for whoever searched.</summary>
public sealed class InvalidSearchException(string message) : FormatException(message);
