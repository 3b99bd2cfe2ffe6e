using Lucene.Net.Analysis.TokenAttributes;

namespace Networking.Projections.Search;

/// <summary>A word of a text, without case and accents.</summary>
/// <param name="Stem">What its forms have in common; null where that is not known: English is, and what is written like it.</param>
/// <param name="Place">1, 2, 3 …; a character and the pair that begins with it stand in one place.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
internal readonly record struct Word(string Text, string? Stem, int Place, int Start, int End)
{
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        using var tokens = SearchAnalyzer.Instance.GetTokenStream("", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        for (var place = 0; tokens.IncrementToken(); )
        {
            place += increment.PositionIncrement;
            var written = term.ToString()!;
            if (written.Length > 0)
                words.Add(new(written, StemOf(written), place, offset.StartOffset, offset.EndOffset));
        }

        tokens.End();
        return words;
    }

    private static string? StemOf(string written) =>
        written.AsSpan().ContainsAnyInRange('a', 'z') ? EnglishStem.Of(written) : null;
}
