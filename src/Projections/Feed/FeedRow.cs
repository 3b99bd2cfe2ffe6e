using System.Text.Json.Nodes;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Feed;

/// <summary>Who may see a feed event.</summary>
public enum FeedAudience
{
    /// <summary>Whoever took part in the thread at that position.</summary>
    Thread,

    /// <summary>The member alone: own markers and settings, for the member's other devices.</summary>
    Member,

    /// <summary>Everyone of one or two organisations.</summary>
    Organisations,

    /// <summary>Everyone in the network: what the directory shows.</summary>
    Network,
}

/// <summary>
/// An event at its position, with its audience. It holds no personal text: bodies and subjects are looked up when it
/// is read, so that a feed read late never shows what has been deleted or erased meanwhile.
/// </summary>
/// <param name="Data">Ids and plain facts, in camelCase.</param>
public sealed record FeedRow(
    long Position,
    string Type,
    FeedAudience Audience,
    Guid? ThreadId,
    Guid? MemberId,
    Guid? OrganisationId,
    Guid? OtherOrganisationId,
    Guid? MessageId,
    Guid OccurredBy,
    DateTimeOffset OccurredAt,
    JsonObject Data
)
{
    public static readonly ReadModelTable Table = new(
        typeof(FeedRow),
        "feed",
        keys: 1,
        new ReadModelIndex(IsUnique: false, "position")
    );
}

/// <summary>Who the two sides of a relationship are, for the audience of its later events.</summary>
public sealed record FeedPairRow(Guid RelationshipId, Guid RequesterId, Guid ReceiverId)
{
    public static readonly ReadModelTable Table = new(typeof(FeedPairRow), "feed_pairs", keys: 1);
}
