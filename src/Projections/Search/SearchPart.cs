namespace Networking.Projections.Search;

/// <summary>A piece of a search as it was written: <c>-from:"Ann Smith"</c>, <c>"a phrase"</c>, <c>deliv*</c>, <c>word</c>.</summary>
/// <param name="Operator">In lower case; null for text.</param>
internal sealed record SearchPart(string? Operator, string Text, bool IsQuoted, bool IsNegated)
{
    private static readonly string[] Operators = ["from:", "in:", "with:", "kind:", "before:", "after:", "on:"];

    public static IEnumerable<SearchPart> Split(string text)
    {
        for (var rest = text.AsMemory().TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
            yield return Next(ref rest);
    }

    // A dash before a piece negates it, one within a word does not.
    private static SearchPart Next(ref ReadOnlyMemory<char> rest)
    {
        var isNegated = rest.Span is ['-', var next, ..] && !char.IsWhiteSpace(next);
        if (isNegated)
            rest = rest[1..];
        var name = OperatorAt(rest.Span);
        if (name is not null)
            rest = rest[name.Length..];
        var isQuoted = !rest.IsEmpty && IsQuote(rest.Span[0]);
        return new(name?[..^1], (isQuoted ? Quoted(ref rest) : Plain(ref rest)).Trim(), isQuoted, isNegated);
    }

    private static string? OperatorAt(ReadOnlySpan<char> rest)
    {
        foreach (var name in Operators)
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return name;
        return null;
    }

    // A quote that is never closed reaches to the end.
    private static string Quoted(ref ReadOnlyMemory<char> rest)
    {
        var length = 1;
        while (length < rest.Length && !IsQuote(rest.Span[length]))
            length++;
        var text = rest[1..length].ToString();
        rest = rest[Math.Min(length + 1, rest.Length)..];
        return text;
    }

    private static string Plain(ref ReadOnlyMemory<char> rest)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest.Span[length]) && !IsQuote(rest.Span[length]))
            length++;
        var text = rest[..length].ToString();
        rest = rest[length..];
        return text;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';
}
