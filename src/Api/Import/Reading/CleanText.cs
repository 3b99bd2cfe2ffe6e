using System.Text;

namespace Networking.Api.Import.Reading;

/// <summary>Makes any text fit for the log: no NUL, no lone surrogate, line feeds only, bounded.</summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces what PostgreSQL and JSON cannot hold, and counts it.</summary>
    public static string Wellformed(string text, ref int replaced)
    {
        if (!text.Contains('\0') && IsWellFormed(text))
            return text;
        var clean = new StringBuilder(text.Length);
        // EnumerateRunes gives U+FFFD for a lone surrogate; a genuine U+FFFD must not be counted.
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var bad = rune.Value == 0 || (rune.Value == Replacement && text[at] != Replacement);
            clean.Append(bad ? Replacement.ToString() : rune.ToString());
            replaced += bad ? 1 : 0;
            at += rune.Utf16SequenceLength;
        }
        return clean.ToString();
    }

    /// <summary>A body: line feeds, no blank lines around it.</summary>
    public static string Body(string text, ref int replaced) =>
        Wellformed(text.ReplaceLineEndings("\n"), ref replaced).TrimStart('\n').TrimEnd();

    /// <summary>A subject or name: one line, runs of white space as one space.</summary>
    public static string Line(string text, ref int replaced)
    {
        var clean = Wellformed(text, ref replaced);
        return string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>At most <paramref name="length"/> UTF-16 units, never half a surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); ; )
        {
            var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0)
                return true;
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return false;
            rest = rest[(at + 2)..];
        }
    }
}
