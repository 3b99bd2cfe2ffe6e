using System.Collections.Frozen;
using Networking.Domain.Messages;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>
/// The emoji of Slack's names: <c>+1</c>, <c>flag-de</c>, <c>wave::skin-tone-4</c>. The list is that of the package
/// emoji-datasource, whose names Slack uses; what a workspace made itself is not in it.
/// </summary>
internal static class SlackEmoji
{
    private const string Tone = "::skin-tone-";
    private const string AsEmoji = "\uFE0F";
    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(() =>
        Lines()
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && line != "#")
            .Select(line => line.Split(' '))
            .SelectMany(words => words[1..], (words, name) => KeyValuePair.Create(name, words[0]))
            .ToFrozenDictionary(StringComparer.Ordinal)
    );

    /// <summary>By name, without tones of skin.</summary>
    public static IReadOnlyDictionary<string, string> All => ByName.Value;

    /// <summary>Null if it is no emoji of Unicode 15.</summary>
    public static string? Of(string name) =>
        name.Split(Tone) switch
        {
            [var plain] => ByName.Value.GetValueOrDefault(plain),
            [var plain, ['2' or '3' or '4' or '5' or '6'] tone] when ByName.Value.TryGetValue(plain, out var emoji) =>
                Toned(emoji, char.ConvertFromUtf32(0x1F3FB + tone[0] - '2')),
            _ => null,
        };

    // After the first letter, of a person or a hand; of two people after the last as well. The same without a tone, where
    // there is no such emoji.
    private static string Toned(string emoji, string tone)
    {
        var first = char.IsHighSurrogate(emoji[0]) ? 2 : 1;
        var rest = emoji[first..];
        if (rest.StartsWith(AsEmoji, StringComparison.Ordinal))
            rest = rest[1..];
        return Emoji.Of(emoji[..first] + tone + rest) ?? Emoji.Of(emoji[..first] + tone + rest + tone) ?? emoji;
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(SlackEmoji).Assembly.GetManifestResourceStream(typeof(SlackEmoji), "SlackEmoji.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
