using Networking.Api.Import.Reading.Chats;
using Networking.Domain.Messages;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>What people reacted with to a message, as far as it can be told; the rest is noted.</summary>
internal sealed record SlackReactions(IReadOnlyList<SourceReaction> Taken, IReadOnlyList<Noted> Notes)
{
    /// <param name="present">Who is in the conversation, the author included.</param>
    public static SlackReactions Of(
        ChatFields message,
        IReadOnlyDictionary<string, SourcePerson> present,
        string location
    )
    {
        var taken = new Dictionary<string, Dictionary<string, SourcePerson>>(StringComparer.Ordinal);
        var notes = new List<Noted>();
        foreach (var reaction in message.List("reactions").Select(r => new ChatFields(r)))
        {
            var name = reaction.Line("name") ?? "";
            var users = reaction.Keys("users").Distinct(StringComparer.Ordinal).ToArray();
            // Slack counts them all, but does not always name them all.
            var count = Math.Max(users.Length, reaction.Number("count"));
            if (SlackEmoji.Of(name) is not { } emoji)
                notes.Add(new Noted(location, Reasons.CustomEmoji, $"{name} {count}"));
            else if (taken.Count == Reactions.MaxEmoji && !taken.ContainsKey(emoji))
                notes.Add(new Noted(location, Reasons.TooManyReactions, $"{name} {count}"));
            else
            {
                var known = users.Where(present.ContainsKey).ToArray();
                if (known.Length < count)
                    notes.Add(new Noted(location, Reasons.ReactorUnknown, $"{name} {count - known.Length} of {count}"));
                if (!taken.TryGetValue(emoji, out var people) && known.Length > 0)
                    taken.Add(emoji, people = new(StringComparer.Ordinal));
                foreach (var user in known)
                    people![user] = present[user];
            }
        }

        return new([.. taken.SelectMany(t => t.Value.Values, (t, by) => new SourceReaction(t.Key, by))], notes);
    }
}
