using System.Text;

namespace Networking.Projections.Search;

/// <summary>
/// A text's words as PostgreSQL's <c>tsvector</c>, written as PostgreSQL writes it. Stems stand beside words that differ from
/// them, marked: a phrase and the beginning of a word find what was written, a word finds its other forms.
/// </summary>
public sealed class SearchVector
{
    // PostgreSQL's limits (MAXNUMPOS, MAXENTRYPOS): it would cut by itself, and the row would not be what was folded.
    private const int MostPlaces = 255;
    private const int LastPlace = 16_383;

    // A fold may run more than once before its rows are written: the words are made when somebody asks for them.
    private readonly Lazy<string> _text;

    private SearchVector(Func<string> text) => _text = new(text, LazyThreadSafetyMode.None);

    public string Text => _text.Value;

    public static SearchVector Of(string text) => new(() => Written(text));

    /// <param name="vector">As PostgreSQL writes it.</param>
    internal static SearchVector Stored(string vector) => new(() => vector);

    private static string Written(string text)
    {
        var entries = new List<(string Word, int Place)>();
        foreach (var word in Word.Of(text))
        {
            var place = Math.Min(word.Place, LastPlace);
            entries.Add((word.Text, place));
            if (word.Stem is not null && word.Stem != word.Text)
                entries.Add((Stem(word.Stem), place));
        }

        entries.Sort(ByWordAndPlace);
        var vector = new StringBuilder();
        var (before, count) = (default((string Word, int Place)), 0);
        foreach (var entry in entries)
        {
            if (entry == before)
                continue;
            var isNew = entry.Word != before.Word;
            (before, count) = (entry, isNew ? 1 : count + 1);
            if (isNew)
                vector.Append(vector.Length > 0 ? " " : "").Append(Quoted(entry.Word)).Append(':').Append(entry.Place);
            else if (count <= MostPlaces)
                vector.Append(',').Append(entry.Place);
        }

        return vector.ToString();
    }

    /// <summary>What stands in a vector for words of a stem, as <c>tsquery</c>: itself, and the mark of its other forms.</summary>
    internal static string[] Forms(string stem) =>
        EnglishStem.Of(stem) == stem ? [Quoted(stem), Quoted(Stem(stem))] : [Quoted(Stem(stem))];

    private static string Stem(string stem) => "=" + stem;

    internal static string Quoted(string word) =>
        word.AsSpan().ContainsAny('\\', '\'')
            ? $"'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"
            : $"'{word}'";

    private static int ByWordAndPlace((string Word, int Place) x, (string Word, int Place) y)
    {
        var byWord = InUtf8(x.Word, y.Word);
        return byWord != 0 ? byWord : x.Place.CompareTo(y.Place);
    }

    // By bytes of UTF-8, as PostgreSQL does. That is the order of UTF-16, but that what lies beyond the first plane comes last.
    private static int InUtf8(string x, string y)
    {
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length
            ? x.Length.CompareTo(y.Length)
            : Utf8Rank(x[same]).CompareTo(Utf8Rank(y[same]));
    }

    private static int Utf8Rank(char c) => char.IsSurrogate(c) ? c + char.MaxValue : c;
}
