using System.Text.Json;
using System.Text.Json.Nodes;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;
using Networking.Projections.PartnerRelationships;
using Networking.Projections.ReadModels;
using Networking.Projections.Threads;

namespace Networking.Projections.Feed;

/// <summary>One row an event, whatever the size of its audience. Import bookkeeping is nobody's news.</summary>
public static class FeedFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        var row = e.Event switch
        {
            MessageSent m => InThread(
                rows,
                e,
                m.ThreadId,
                "message_sent",
                new
                {
                    m.MessageId,
                    m.ReplyTo,
                    m.Mentions,
                },
                m.MessageId
            ),
            MessageEdited m => InThread(rows, e, m.ThreadId, "message_edited", new { m.MessageId }, m.MessageId),
            MessageDeleted m => InThread(rows, e, m.ThreadId, "message_deleted", new { m.MessageId }, m.MessageId),
            ReactionAdded r => InThread(rows, e, r.ThreadId, "reaction_added", Reaction(r, r.Emoji), r.MessageId),
            ReactionRemoved r => InThread(rows, e, r.ThreadId, "reaction_removed", Reaction(r, r.Emoji), r.MessageId),
            ThreadStarted t => InThread(
                rows,
                e,
                t.ThreadId,
                "thread_started",
                new
                {
                    t.Kind,
                    t.OrganisationId,
                    t.PartnerId,
                    Participants = Ids(t.Participants),
                }
            ),
            ParticipantsAdded p => InThread(
                rows,
                e,
                p.ThreadId,
                "participants_added",
                new { Participants = Ids(p.Participants) }
            ),
            ParticipantRemoved p => InThread(rows, e, p.ThreadId, "participant_removed", new { p.MemberId }),
            SubjectChanged s => InThread(rows, e, s.ThreadId, "subject_changed", new { }),
            ThreadClosed t => InThread(rows, e, t.ThreadId, "thread_closed", new { }),
            ThreadReopened t => InThread(rows, e, t.ThreadId, "thread_reopened", new { }),
            MessagesRead r => ToMember(e, r, "messages_read", new { r.Ordinal }),
            MessagesDelivered d => ToMember(e, d, "messages_delivered", new { d.Ordinal }),
            ParticipationChanged c => ToMember(
                e,
                c,
                "participation_changed",
                new
                {
                    c.Pinned,
                    c.Muted,
                    c.Archived,
                }
            ),
            OrganisationRegistered o => ToNetwork(e, o, "organisation_registered"),
            OrganisationProfileChanged o => ToNetwork(e, o, "organisation_profile_changed"),
            OrganisationVerified o => ToNetwork(e, o, "organisation_verified"),
            MemberInvited m => ToOrganisation(e, m.OrganisationId, "member_invited", new { m.MemberId, m.Roles }),
            MemberJoined m => ToOrganisation(e, m.OrganisationId, "member_joined", new { m.MemberId, m.Roles }),
            MemberRolesChanged m => ToOrganisation(
                e,
                m.OrganisationId,
                "member_roles_changed",
                new { m.MemberId, m.Roles }
            ),
            MemberDeactivated m => ToOrganisation(e, m.OrganisationId, "member_deactivated", new { m.MemberId }),
            PartnerRelationshipEvent p => ToPair(rows, e, p),
            _ => null,
        };
        if (row is not null)
            rows.Put(row.Position, row);
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static object Reaction(MessageEvent r, string emoji) => new { r.MessageId, emoji };

    private static IEnumerable<Guid> Ids(IEnumerable<Participant> participants) => participants.Select(p => p.MemberId);

    private static FeedRow Row(Recorded e, string type, FeedAudience audience, object data) =>
        new(
            e.Position,
            type,
            audience,
            ThreadId: null,
            MemberId: null,
            OrganisationId: null,
            OtherOrganisationId: null,
            MessageId: null,
            e.Event.By,
            e.Event.At,
            (JsonObject)JsonSerializer.SerializeToNode(data, data.GetType(), Json)!
        );

    private static FeedRow InThread(
        Rows rows,
        Recorded e,
        Guid threadId,
        string type,
        object data,
        Guid? messageId = null
    )
    {
        var audience = rows.Find<ThreadRow>(threadId)?.AnnouncedTo;
        var row = Row(e, type, audience is null ? FeedAudience.Thread : FeedAudience.Organisations, data);
        return row with { ThreadId = threadId, OrganisationId = audience, MessageId = messageId };
    }

    private static FeedRow ToMember(Recorded e, ParticipationEvent p, string type, object data) =>
        Row(e, type, FeedAudience.Member, data) with
        {
            MemberId = p.MemberId,
            ThreadId = p.ThreadId,
        };

    private static FeedRow ToNetwork(Recorded e, OrganisationEvent o, string type) =>
        Row(e, type, FeedAudience.Network, new { o.OrganisationId });

    private static FeedRow ToOrganisation(Recorded e, Guid organisationId, string type, object data) =>
        Row(e, type, FeedAudience.Organisations, data) with
        {
            OrganisationId = organisationId,
        };

    // The pair's two sides stand in its first event only.
    private static FeedRow? ToPair(Rows rows, Recorded e, PartnerRelationshipEvent p)
    {
        if (p is PartnershipRequested r)
            rows.Put(r.RelationshipId, new FeedPairRow(r.RelationshipId, r.RequesterId, r.ReceiverId));
        return rows.Find<FeedPairRow>(p.RelationshipId) is { } pair
            ? Row(e, RelationshipFold.TypeOf(p), FeedAudience.Organisations, new { p.RelationshipId }) with
            {
                OrganisationId = pair.RequesterId,
                OtherOrganisationId = pair.ReceiverId,
            }
            : null;
    }
}
