using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.Analytics;
using Networking.Projections.Feed;
using Networking.Projections.Messages;
using Networking.Projections.Networks;
using Networking.Projections.Organisations;
using Networking.Projections.Participation;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.ReadModels;
using Networking.Projections.Search;
using Networking.Projections.Threads;

namespace Networking.Projections;

/// <summary>What is built from the log, one composite per area: one read of the events, one commit.</summary>
public static class AllReadModels
{
    /// <summary>Inboxes, threads, messages, the feed and how much is sent.</summary>
    public static readonly ReadModel Messaging = new(
        "messaging",
        [
            ThreadRow.Table,
            MessageRow.Table,
            MessageVersionRow.Table,
            MentionRow.Table,
            ReactionRow.Table,
            ParticipationRow.Table,
            StayRow.Table,
            FeedPairRow.Table,
            FeedRow.Table,
            ActivityRow.Table,
        ],
        [
            ThreadFold.Apply,
            MessageFold.Apply,
            ReactionFold.Apply,
            ParticipationFold.Apply,
            FeedFold.Apply,
            ActivityFold.Apply,
        ]
    );

    /// <summary>Who is in the network, who works with whom, and how that grows.</summary>
    public static readonly ReadModel Community = new(
        "community",
        [
            NetworkRow.Table,
            OrganisationRow.Table,
            MemberRow.Table,
            RelationshipRow.Table,
            RelationshipStepRow.Table,
            GrowthRow.Table,
        ],
        [GrowthFold.Apply, NetworkFold.Apply, OrganisationFold.Apply, RelationshipFold.Apply]
    )
    {
        // Not the messages, which are nearly all of the log.
        Hears = [typeof(NetworkEvent), typeof(OrganisationEvent), typeof(PartnerRelationshipEvent)],
    };

    /// <summary>What messages are found by. For itself: words cost more than all the rest, and nobody's inbox waits for them.</summary>
    public static readonly ReadModel Search = new("search", [SearchRow.Table], [SearchFold.Apply])
    {
        Hears = [typeof(MessageEvent)],
    };

    public static readonly IReadOnlyList<ReadModel> List = [Messaging, Community, Search];
}
