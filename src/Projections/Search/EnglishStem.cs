using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Networking.Projections.Search;

/// <summary>
/// What the forms of an English word have in common, by Porter ("An algorithm for suffix stripping", 1980). Each is made
/// once: the words of a language are few and come again and again.
/// </summary>
internal static class EnglishStem
{
    private const int MostKnown = 100_000;
    private const int LongestKnown = 32;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string word)
    {
        if (Known.TryGetValue(word, out var known))
            return known;
        if (Known.Count >= MostKnown)
            Known.Clear();
        var made = Made(word);
        return word.Length > LongestKnown ? made : Known[word] = made;
    }

    private static string Made(string word)
    {
        var porter = new PorterStemmer();
        porter.SetCurrent(word);
        porter.Stem();
        // Of a lone "s" nothing would be left.
        return porter.Current.Length > 0 ? porter.Current : word;
    }
}
