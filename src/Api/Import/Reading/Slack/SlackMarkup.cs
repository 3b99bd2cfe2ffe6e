using System.Text.RegularExpressions;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>
/// Slack's marks as readable text. Whatever is written with <c>&lt;</c> and <c>&gt;</c> is a mark; those that somebody
/// typed are <c>&amp;lt;</c> and <c>&amp;gt;</c>, so that one pass over the text is enough. What people see anyway
/// (<c>*bold*</c>, lists, code, quotes) stays as it is.
/// </summary>
/// <param name="person">The person of an id, if known.</param>
/// <param name="channel">The name of a channel of an id, if known.</param>
internal sealed partial class SlackMarkup(Func<string, SourcePerson?> person, Func<string, string?> channel)
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <param name="mentioned">Is told of each person that is addressed.</param>
    public string Text(string marked, Action<SourcePerson>? mentioned = null) =>
        Marks()
            .Replace(
                marked,
                match =>
                    match.Groups["mark"] is { Success: true } mark
                        ? OfMark(mark.Value, mentioned)
                        : Letter(match.ValueSpan)
            );

    private string OfMark(string mark, Action<SourcePerson>? mentioned)
    {
        var bar = mark.IndexOf('|');
        var (target, label) = bar < 0 ? (mark, "") : (mark[..bar], Letters(mark[(bar + 1)..]));
        return target switch
        {
            ['@', .. var id] => Mention(id, label, mentioned),
            ['#', .. var id] => $"#{channel(id) ?? (label.Length > 0 ? label.TrimStart('#') : id)}",
            ['!', .. var command] => Command(command, label),
            _ => Link(Letters(target), label),
        };
    }

    private string Mention(string id, string label, Action<SourcePerson>? mentioned)
    {
        if (person(id) is not { } addressed)
            return $"@{(label.Length > 0 ? label.TrimStart('@') : id)}";
        mentioned?.Invoke(addressed);
        return $"@{addressed.DisplayName}";
    }

    // !here, !channel, !everyone; !subteam^S1|@sales, !date^1392734382^{date}|18 February: what Slack shows is the label.
    private static string Command(string command, string label) =>
        label.Length > 0 && command.Contains('^') ? label : $"@{command.Split('^')[0]}";

    /// <summary>The label with the address, unless they say the same; of an address that might do harm the label only.</summary>
    public static string Link(string address, string label) =>
        label.Length == 0 || IsSame(address, label) ? WithoutMailTo(address)
        : IsHarmless(address) ? $"[{label}]({address})"
        : label;

    // A link to itself: Slack makes one of every address that somebody types.
    private static bool IsSame(string address, string label) =>
        address.Equals(label, StringComparison.Ordinal) || address.Equals($"mailto:{label}", StringComparison.Ordinal);

    private static string WithoutMailTo(string address) =>
        address.StartsWith("mailto:", StringComparison.Ordinal) ? address[7..] : address;

    private static bool IsHarmless(string address) =>
        Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static string Letters(string text) => Entities().Replace(text, match => Letter(match.ValueSpan));

    private static string Letter(ReadOnlySpan<char> entity) =>
        entity switch
        {
            "&lt;" => "<",
            "&gt;" => ">",
            _ => "&",
        };

    [GeneratedRegex("<(?<mark>[^<>]+)>|&(?:amp|lt|gt);", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex("&(?:amp|lt|gt);", RegexOptions.NonBacktracking)]
    private static partial Regex Entities();
}
