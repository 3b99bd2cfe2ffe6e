using System.Text;

namespace Networking.Projections.Search;

/// <summary>
/// A text's words as PostgreSQL's <c>tsvector</c>, written as PostgreSQL writes it. Stems stand beside their words, marked:
/// a phrase and the beginning of a word find what was written, a word finds its other forms.
/// </summary>
public readonly record struct SearchVector(string Text)
{
    // PostgreSQL's limits (MAXNUMPOS, MAXENTRYPOS): it would cut by itself, and the row would not be what was folded.
    private const int MostPlaces = 255;
    private const int LastPlace = 16_383;

    public static SearchVector Of(string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var word in Word.Of(text))
        {
            Add(places, word.Text, word.Place);
            if (word.Stem is not null)
                Add(places, Stem(word.Stem), word.Place);
        }

        return new(
            string.Join(
                ' ',
                places
                    .OrderBy(p => p.Key, Utf8Order.Instance)
                    .Select(p => $"{Quoted(p.Key)}:{string.Join(',', p.Value.Take(MostPlaces))}")
            )
        );
    }

    internal static string Stem(string stem) => "=" + stem;

    internal static string Quoted(string word) =>
        $"'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Add(Dictionary<string, List<int>> places, string word, int place)
    {
        var at = Math.Min(place, LastPlace);
        if (!places.TryGetValue(word, out var before))
            places[word] = [at];
        else if (before[^1] != at)
            before.Add(at);
    }

    // By bytes of UTF-8, as PostgreSQL does. That is the order of UTF-16 but for what lies beyond the first plane.
    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) =>
            x!.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || y!.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
                ? Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!))
                : string.CompareOrdinal(x, y);
    }
}
