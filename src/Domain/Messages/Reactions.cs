using System.Collections.Immutable;

namespace Networking.Domain.Messages;

/// <summary>Who has reacted to a message, by emoji; no emoji without a member.</summary>
public sealed record Reactions(ImmutableDictionary<string, ImmutableHashSet<Guid>> ByEmoji)
{
    /// <summary>Different emoji on one message: what a person can still look at.</summary>
    public const int MaxEmoji = 50;

    public static readonly Reactions None = new(
        ImmutableDictionary<string, ImmutableHashSet<Guid>>.Empty.WithComparers(StringComparer.Ordinal)
    );

    public bool Has(string emoji, Guid memberId) => Of(emoji).Contains(memberId);

    /// <summary>Whether one of this emoji is one emoji too many.</summary>
    public bool IsFullFor(string emoji) => ByEmoji.Count >= MaxEmoji && !ByEmoji.ContainsKey(emoji);

    public Reactions With(string emoji, Guid memberId) => new(ByEmoji.SetItem(emoji, Of(emoji).Add(memberId)));

    public Reactions Without(string emoji, Guid memberId) =>
        Of(emoji).Remove(memberId) is { IsEmpty: false } rest
            ? new(ByEmoji.SetItem(emoji, rest))
            : new(ByEmoji.Remove(emoji));

    private ImmutableHashSet<Guid> Of(string emoji) => ByEmoji.GetValueOrDefault(emoji, []);
}
