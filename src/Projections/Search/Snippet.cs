namespace Networking.Projections.Search;

/// <summary>The part of a message that shows why it was found.</summary>
/// <param name="Text">About 200 characters, cut between words and never within a character; <c>…</c> where more follows or went before.</param>
/// <param name="Matches">What was found in it.</param>
public sealed record Snippet(string Text, IReadOnlyList<SnippetMatch> Matches)
{
    private const int Length = 200;
    private const int Before = 60;
    private const string Cut = "…";

    internal static Snippet Of(string body, IReadOnlyList<SearchTerm> terms)
    {
        var wanted = terms.Where(t => !t.IsNegated).SelectMany(t => t.Words).ToArray();
        var words = Word.Of(body);
        var found = Merged(words.Where(w => wanted.Any(t => t.Finds(w))));
        var (start, end) = Window(body, words, found.Count == 0 ? 0 : Best(found));
        var prefix = start > 0 ? Cut : "";
        var shown = found.Where(f => f.Start >= start && f.Start + f.Length <= end);
        return new(
            $"{prefix}{body[start..end]}{(end < body.Length ? Cut : "")}",
            [.. shown.Select(f => f with { Start = f.Start - start + prefix.Length })]
        );
    }

    // Pairs of characters overlap: one stretch.
    private static List<SnippetMatch> Merged(IEnumerable<Word> words)
    {
        var merged = new List<SnippetMatch>();
        foreach (var word in words)
        {
            if (merged is [.., var last] && word.Start < last.Start + last.Length)
                merged[^1] = last with { Length = Math.Max(last.Length, word.End - last.Start) };
            else
                merged.Add(new(word.Start, word.End - word.Start));
        }

        return merged;
    }

    // Where the most matches stand together.
    private static int Best(List<SnippetMatch> found) =>
        found
            .MaxBy(f => (found.Count(o => o.Start >= f.Start && o.Start < f.Start + Length - Before), -f.Start))!
            .Start;

    private static (int Start, int End) Window(string body, IReadOnlyList<Word> words, int match)
    {
        if (body.Length <= Length)
            return (0, body.Length);
        var start = words.Select(w => w.Start).FirstOrDefault(s => s >= match - Before, match);
        start = match <= Before ? 0 : start;
        var end = words.Select(w => w.End).LastOrDefault(e => e > start && e <= start + Length, start);
        if (start + Length >= body.Length)
            end = body.Length;
        // A single word longer than all of it.
        return end > start ? (start, end) : (start, Whole(body, Math.Min(body.Length, start + Length)));
    }

    private static int Whole(string body, int end) =>
        end < body.Length && char.IsLowSurrogate(body[end]) ? end - 1 : end;
}

/// <summary>In UTF-16 units of the snippet's text.</summary>
public sealed record SnippetMatch(int Start, int Length);
