using System.Collections.Frozen;

namespace Networking.Domain.Messages;

/// <summary>What may be reacted with: one emoji as Unicode 15.0 recommends them, and nothing else.</summary>
public static class Emoji
{
    // UTF-16 units, each letter with the mark that is left out of the key.
    private const int Longest = 24;
    private const string AsEmoji = "\uFE0F";

    private static readonly FrozenDictionary<string, string> ByKey = EmojiSequences.All.ToFrozenDictionary(
        Key,
        StringComparer.Ordinal
    );

    /// <summary>
    /// The emoji in its one full form; null if the text is none. Keyboards differ in whether U+FE0F follows: with it or
    /// without, it is the same emoji.
    /// </summary>
    public static string? Of(string text) => text.Length > Longest ? null : ByKey.GetValueOrDefault(Key(text));

    private static string Key(string text) => text.Replace(AsEmoji, "", StringComparison.Ordinal);
}
