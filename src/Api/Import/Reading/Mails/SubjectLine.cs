using System.Text.RegularExpressions;

namespace Networking.Api.Import.Reading.Mails;

internal static partial class SubjectLine
{
    /// <summary>Without reply and forward marks, case and white space folded: equal for a mail and its answers.</summary>
    public static string Fold(string subject)
    {
        var replaced = 0;
        return Marks().Replace(CleanText.Line(subject, ref replaced), "").Trim().ToLowerInvariant();
    }

    // Re, Fw and their translations (de, sv, da, nl, fr, es, it, pt, fi, pl, tr, zh), as in "Re[2]: AW: Fwd: x".
    [GeneratedRegex(
        @"^(?:(?:re|fw|fwd|aw|wg|sv|vs|vb|antw|doorst|tr|rv|r|i|ref|rif|res|enc|odp|pd|ynt|vl|回复|回覆|答复|转发|轉寄)\s?(?:\[\d+\]|\(\d+\))?\s?[:：]\s?)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Marks();
}
