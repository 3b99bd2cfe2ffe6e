namespace Networking.Projections.Search;

/// <summary>
/// Words that stand together in a message: one word in any of its forms, the beginning of a word, or a phrase as it was
/// written. What has no spaces (上海, e-mail) is a phrase of its parts.
/// </summary>
/// <param name="Words">In order; never empty.</param>
/// <param name="IsPhrase">Quoted: it must be there even where any of the words will do.</param>
public sealed record SearchTerm(IReadOnlyList<SearchWord> Words, bool IsPhrase, bool IsNegated)
{
    /// <summary>As a <c>tsquery</c>.</summary>
    public string Query =>
        string.Concat(Words.Select((w, i) => i == 0 ? w.Query : $" <{w.Place - Words[i - 1].Place}> {w.Query}"));

    /// <summary>What counts as one occurrence each, as <c>tsquery</c>s that never mean the same place.</summary>
    public string[] Countable => Words is [var only] ? only.Forms : [Query];

    /// <summary>Says nothing by itself: counts only when a search has nothing else.</summary>
    public bool IsStopWord => !IsPhrase && Words is [{ IsPrefix: false } only] && SearchAnalyzer.IsStopWord(only.Text);

    internal static SearchTerm? Of(SearchPart part)
    {
        var words = new List<SearchWord>();
        foreach (var place in Word.Of(part.Text).GroupBy(w => w.Place))
        {
            // A character says less than the pair that begins with it, and nothing when it ends the pair before.
            var word = place.MaxBy(w => w.Text.Length);
            var ends = words is [.., var before] && before.Place == place.Key - 1 && before.IsPairEndingIn(word.Text);
            if (!ends || place.Count() > 1)
                words.Add(new(word.Text, part.IsQuoted ? null : word.Stem, place.Key, place.Count() > 1));
        }

        if (words.Count == 0)
            return null;
        if (!part.IsQuoted && part.Text.Length > 1 && part.Text.EndsWith('*'))
            words[^1] = words[^1] with { IsPrefix = true };
        return new(words, part.IsQuoted, part.IsNegated);
    }
}

/// <param name="Text">As written, without case and accents.</param>
/// <param name="Stem">When other forms of it will do.</param>
/// <param name="IsPair">Two characters of a script without spaces.</param>
public sealed record SearchWord(string Text, string? Stem, int Place, bool IsPair)
{
    public bool IsPrefix { get; init; }

    public string Query => Forms is [var only] ? only : $"({string.Join(" | ", Forms)})";

    public string[] Forms =>
        IsPrefix ? [$"{SearchVector.Quoted(Text)}:*"]
        : Stem is null ? [SearchVector.Quoted(Text)]
        : SearchVector.Forms(Stem);

    internal bool IsPairEndingIn(string text) => IsPair && Text.EndsWith(text, StringComparison.Ordinal);

    /// <summary>Whether a word of a message is why it was found.</summary>
    internal bool Finds(Word word) =>
        IsPrefix ? word.Text.StartsWith(Text, StringComparison.Ordinal)
        : Stem is null ? word.Text == Text
        : word.Stem == Stem;
}
