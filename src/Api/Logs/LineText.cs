using System.Globalization;
using System.Text;

namespace Networking.Api.Logs;

/// <summary>Log lines without characters that end a line elsewhere, steer a terminal or turn the writing direction (T20).</summary>
internal static class LineText
{
    /// <summary>Such characters become <c>\uXXXX</c>, which in JSON is the same text. Ends of line stay.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsSteering))
            return text;
        var escaped = new StringBuilder(text.Length + 32);
        foreach (var c in text)
            if (IsSteering(c))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                escaped.Append(c);
        return escaped.ToString();
    }

    /// <summary>As <see cref="Escape"/>, and no end of line either: what is given is one line.</summary>
    public static string OneLine(string text) =>
        Escape(
            text.Replace("\r", "\\r", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\t", " ", StringComparison.Ordinal)
        );

    private static bool IsSteering(char c) =>
        c is not ('\n' or '\r' or '\t')
        && (c < ' ' || c >= '\u007f')
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
