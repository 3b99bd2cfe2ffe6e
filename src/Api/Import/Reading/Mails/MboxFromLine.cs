using System.Text;
using System.Text.RegularExpressions;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>Tells where the next mail of an mbox begins: "From ", whom from, and a date as of C's asctime.</summary>
internal static partial class MboxFromLine
{
    private const int Longest = 1000;

    /// <summary>
    /// After an empty line (RFC 4155) a time and a year do. Some programs leave that line out, and a mail that vanishes into
    /// the one before is worse than a split: so a whole date with its weekday does anywhere.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> line, bool isAfterBlank)
    {
        if (!line.StartsWith("From "u8) || line.Length > Longest)
            return false;
        var text = Encoding.Latin1.GetString(line);
        return isAfterBlank ? Dated().IsMatch(text) : WeekdayDated().IsMatch(text);
    }

    [GeneratedRegex(@"^From .*\d:\d\d.*\d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"^From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z][a-z] +\d{1,2} \d\d:\d\d(?::\d\d)? .*\d{4}\s*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex WeekdayDated();
}
