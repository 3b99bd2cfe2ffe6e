namespace Networking.Projections.Search;

/// <summary>An expression as what PostgreSQL is asked.</summary>
/// <param name="IsAny">Any of the words will do; phrases and what is excluded still count.</param>
internal sealed record SearchPlan(SearchExpression Expression, SearchSort Sort, bool IsAny)
{
    private SearchTerm[] Words
    {
        get
        {
            var words = Expression.Terms.Where(t => t is { IsNegated: false, IsPhrase: false }).ToArray();
            var telling = words.Where(t => !t.IsStopWord).ToArray();
            var hasMore = telling.Length > 0 || Expression.Terms.Any(t => t is { IsNegated: false, IsPhrase: true });
            return hasMore ? telling : words;
        }
    }

    /// <summary>More is to be found with any of the words.</summary>
    public bool MayLoosen => !IsAny && Sort == SearchSort.Relevance && Words.Length > 1;

    /// <summary>
    /// Where to look, as <c>tsquery</c>s: what has all the words, or one for each of them when any will do. Null when words do
    /// not matter.
    /// </summary>
    public string?[] Wanted
    {
        get
        {
            var always = Expression
                .Terms.Where(t => t.IsNegated || t.IsPhrase)
                .Select(t => t.IsNegated ? $"!({t.Query})" : $"({t.Query})");
            var words = Words.Select(t => $"({t.Query})");
            return IsAny ? [.. words.Select(w => And([w, .. always]))] : [And([.. words, .. always])];
        }
    }

    private static string? And(string[] parts) => parts.Length == 0 ? null : string.Join(" & ", parts);

    /// <summary>What is weighed, best first: <c>tsquery</c>s, those of one number together; null when the newest come first.</summary>
    public (string Query, int Number)[]? Concepts =>
        Sort == SearchSort.Newest ? null
        : Expression
            .Terms.Where(t => t is { IsNegated: false, IsPhrase: true })
            .Concat(Words)
            .DistinctBy(t => t.Query, StringComparer.Ordinal)
            .SelectMany((t, number) => t.Countable.Select(query => (query, number)))
            .ToArray()
            is { Length: > 0 } concepts
            ? concepts
        : null;

    /// <summary>Patterns for names that contain the text; null for any name.</summary>
    /// <param name="me">Who <c>me</c> is.</param>
    public string[]? Names(string @operator, Guid me, bool negated = false) =>
        Values(@operator, negated)
            ?.Select(v => v.Equals("me", StringComparison.OrdinalIgnoreCase) ? me.ToString() : $"%{Escaped(v)}%")
            .ToArray();

    public string[]? Kinds(bool negated) => Values("kind", negated);

    private string[]? Values(string @operator, bool negated) =>
        Expression.Filters.Where(f => f.Operator == @operator && f.IsNegated == negated).Select(f => f.Value).ToArray()
            is { Length: > 0 } values
            ? values
            : null;

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
