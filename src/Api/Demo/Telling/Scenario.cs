using System.Globalization;
using System.Text.RegularExpressions;

namespace Networking.Api.Demo.Telling;

/// <summary>The language in which a scenario writes its dates.</summary>
internal enum Language
{
    English,
    German,
    French,
    Spanish,
    Japanese,
    Portuguese,
}

/// <summary>A kind of matter that is told several times, each time with its own companies and facts.</summary>
/// <param name="Name">Part of the thread's key.</param>
/// <param name="Kind">Kind of the thread.</param>
/// <param name="Cast">Who speaks, starter first: <c>a=A.buying b=B.sales</c> (label, side, job).</param>
/// <param name="Subject">Subject with slots.</param>
/// <param name="Script">Lines as in <see cref="Beat.Parse"/>.</param>
/// <param name="Cases">Lines as in <see cref="Case.Parse"/>.</param>
/// <param name="Language">Unless the case names another by <c>lang=</c>.</param>
internal sealed record Scenario(
    string Name,
    DemoThreadKind Kind,
    string Cast,
    string Subject,
    string Script,
    string Cases,
    Language Language = Language.English
)
{
    public IReadOnlyList<Beat> Beats { get; } = Beat.Parse(Script);
    public IReadOnlyList<Case> Facts { get; } =
    [.. Cases.Split('\n', StringSplitOptions.TrimEntries).Select(Case.Parse)];
}

/// <summary>One message of a script.</summary>
/// <param name="Speaker">Label of the cast.</param>
/// <param name="Day">Working days since the thread's start; none: soon after the message before.</param>
/// <param name="MinutesAgo">Instead of a day: minutes before now.</param>
/// <param name="RepliesBack">How many messages back it replies to, 0 for none.</param>
/// <param name="Optional">Left out in some tellings.</param>
/// <param name="Wordings">Ways to say it.</param>
internal sealed partial record Beat(
    string Speaker,
    int? Day,
    int? MinutesAgo,
    int RepliesBack,
    bool Optional,
    IReadOnlyList<string> Wordings
)
{
    /// <summary>
    /// Reads <c>speaker [day | -minutes m] [^back] [?]: text</c>, one message a line; a line that starts with
    /// <c>|</c> is another wording of the message above. In a text <c>¶</c> breaks the line, <c>[x|y]</c> is a choice,
    /// <c>{…}</c> a slot (see <see cref="Slots"/>), and <c>~was~</c> parts a text from its first wording.
    /// </summary>
    public static IReadOnlyList<Beat> Parse(string script)
    {
        var beats = new List<Beat>();
        foreach (var line in script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '|')
            {
                beats[^1] = beats[^1] with { Wordings = [.. beats[^1].Wordings, line[1..].Trim()] };
                continue;
            }

            var head = Head().Match(line);
            if (!head.Success)
            {
                throw new FormatException("Not a line of a script: " + line);
            }

            beats.Add(
                new Beat(
                    head.Groups["who"].Value,
                    Number(head.Groups["day"]),
                    Number(head.Groups["ago"]),
                    Number(head.Groups["back"]) ?? 0,
                    head.Groups["maybe"].Success,
                    [line[head.Length..]]
                )
            );
        }

        return beats;
    }

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<who>[a-z]+)(?: (?<day>\d+)| -(?<ago>\d+)m)?(?: \^(?<back>\d+))?(?<maybe> \?)?: ",
        RegexOptions.None,
        Timeout.Infinite
    )]
    private static partial Regex Head();
}

/// <summary>One telling of a scenario: the companies A and B, the facts, and where it must lie in time.</summary>
/// <param name="A">Key of the starter's company.</param>
/// <param name="B">Key of the partner.</param>
/// <param name="WorkdaysAgo">When it starts; none: any time, more likely late than early.</param>
/// <param name="Facts">By name of the slot.</param>
internal sealed record Case(string A, string? B, int? WorkdaysAgo, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Reads <c>a&gt;b @12 | name=text | name=text</c>; <c>@12</c> starts it 12 working days before now.</summary>
    public static Case Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var place = parts[0].Split('@', StringSplitOptions.TrimEntries);
        var pair = place[0].Split('>', StringSplitOptions.TrimEntries);
        return new Case(
            pair[0],
            pair.Length > 1 ? pair[1] : null,
            place.Length > 1 ? int.Parse(place[1], CultureInfo.InvariantCulture) : null,
            parts
                .Skip(1)
                .Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries))
                .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal)
        );
    }
}
