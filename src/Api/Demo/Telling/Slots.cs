using System.Globalization;
using System.Text.RegularExpressions;

namespace Networking.Api.Demo.Telling;

/// <summary>
/// Fills the slots of one thread's texts, the same slot with the same words throughout:
/// <c>{b}</c> a first name, <c>{b.last}</c>, <c>{b.full}</c>, <c>{@b}</c> a mention, <c>{A}</c> and <c>{B}</c> the
/// companies, <c>{d5}</c> the date five working days after the start and <c>{day5}</c> with its weekday,
/// <c>{no:PO}</c> a number, <c>{n:18-26}</c> a count, <c>{hi b}</c> and <c>{bye}</c> in the speaker's voice,
/// and any fact of the case.
/// </summary>
internal sealed partial class Slots(
    Case facts,
    IReadOnlyDictionary<string, Staff> cast,
    Func<string, string> companyName,
    Func<int, DateTimeOffset> workday,
    Language language,
    Random random
)
{
    private readonly Dictionary<string, string> _settled = new(StringComparer.Ordinal);

    /// <summary>The text with no slot left, and the people it mentions.</summary>
    /// <exception cref="FormatException">A slot that nothing fills.</exception>
    public (string Text, IReadOnlyList<string> Mentions) Fill(string text, Staff speaker)
    {
        var mentions = new List<string>();
        text = Choice().Replace(text, m => random.Pick(m.Groups["of"].Value.Split('|')));
        for (var depth = 0; depth < 4 && text.Contains('{', StringComparison.Ordinal); depth++)
        {
            text = Slot().Replace(text, m => Resolve(m.Groups["name"].Value, speaker, mentions));
        }

        text = SentenceStart()
            .Replace(text.Replace(" ¶ ", "\n", StringComparison.Ordinal).Trim(), m => m.Value.ToUpperInvariant());
        return (text, [.. mentions.Distinct()]);
    }

    private string Resolve(string slot, Staff speaker, List<string> mentions)
    {
        if (slot[0] == '@')
        {
            mentions.Add(cast[slot[1..]].Person.Key);
            return "@" + cast[slot[1..]].Person.DisplayName;
        }

        if (slot.StartsWith("hi ", StringComparison.Ordinal))
        {
            return Phrases.Greeting(speaker.Voice, language, cast[slot[3..]].First, random);
        }

        return slot == "bye" ? Phrases.Farewell(speaker, random)
            : slot == "ok" ? random.Pick(Phrases.Agreements(language))
            : slot == "thx" ? random.Pick(Phrases.Thanks(language))
            : _settled.TryGetValue(slot, out var known) ? known
            : _settled[slot] = Settle(slot);
    }

    private string Settle(string slot)
    {
        var dot = slot.Split('.');
        return facts.Facts.TryGetValue(slot, out var fact) ? fact
            : slot == "A" ? companyName(facts.A)
            : slot == "B" ? companyName(facts.B!)
            : cast.TryGetValue(dot[0], out var who)
                ? dot.Length == 1 ? who.First
                    : dot[1] == "last" ? who.Last
                    : who.Person.DisplayName
            : Day().Match(slot) is { Success: true } day
                ? Phrases.Date(
                    workday(int.Parse(day.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)),
                    language,
                    day.Groups["long"].Success
                )
            : slot.StartsWith("no:", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"{slot[3..]}-{random.Next(20_000, 98_000)}")
            : Count().Match(slot) is { Success: true } count
                ? random
                    .Next(Int(count.Groups["low"]), Int(count.Groups["high"]) + 1)
                    .ToString(CultureInfo.InvariantCulture)
            : throw new FormatException("Nothing fills the slot " + slot);
    }

    private static int Int(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // Without a timeout: these are our own texts, and a machine that stands still for a second must not end a story.
    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[(?<of>[^\[\]]*\|[^\[\]]*)\]", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Choice();

    [GeneratedRegex(@"(?<=^|[a-zà-ÿ0-9)%€][.!?]\s+|\n)\p{Ll}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"^d(?<long>ay)?(?<number>\d+)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Day();

    [GeneratedRegex(@"^n:(\w+:)?(?<low>\d+)-(?<high>\d+)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Count();
}
