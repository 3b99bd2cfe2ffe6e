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

    // The dictionary's own Count takes all its locks.
    private static int _count;

    public static string Of(string word)
    {
        if (word.Length > LongestKnown)
            return Made(word);
        if (Known.TryGetValue(word, out var known))
            return known;
        if (Interlocked.Increment(ref _count) > MostKnown)
        {
            Known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return Known[word] = Made(word);
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
