using CsCheck;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;
using Networking.Projections.Feed;
using Networking.Projections.Participation;
using Networking.Projections.ReadModels;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Messaging;

public sealed class FeedAudiences
{
    private static readonly string[] Personal = ["text", "edited", "subject", "reason", "@", "?"];

    [Fact]
    public void show_each_member_what_happened_while_there() =>
        Act.Log.Sample(
            log =>
            {
                var rows = AllReadModels.Messaging.Replay(log.Facts);
                foreach (var person in Cast.People)
                    Assert.Equal(
                        log.Facts.Where(f => MaySee(log, f, person)).Select(f => f.Position),
                        rows.All<FeedRow>()
                            .Select(r => r.Row)
                            .Where(r => Shows(rows, r, person))
                            .Select(r => r.Position)
                            .Order()
                    );
            },
            iter: 300
        );

    [Fact]
    public void hold_no_personal_text() =>
        Act.Log.Sample(log =>
            AllReadModels
                .Messaging.Replay(log.Facts)
                .All<FeedRow>()
                .All(r =>
                {
                    var data = r.Row.Data.ToJsonString();
                    return Personal.All(t => !data.Contains(t, StringComparison.Ordinal));
                })
        );

    // The condition of FeedQuery, over rows in memory.
    private static bool Shows(Rows rows, FeedRow row, Person p) =>
        row.Audience == FeedAudience.Network
        || row.MemberId == p.Id
        || row.OrganisationId == p.OrganisationId
        || row.OtherOrganisationId == p.OrganisationId
        || row.Audience == FeedAudience.Thread
            && rows.All<StayRow>()
                .Any(s =>
                    s.Row.MemberId == p.Id
                    && s.Row.ThreadId == row.ThreadId
                    && s.Row.Since <= row.Position
                    && row.Position <= (s.Row.Until ?? row.Position)
                );

    private static bool MaySee(Log log, Recorded fact, Person p) =>
        fact.Event switch
        {
            MessageEvent m => WasIn(log, m.ThreadId, fact, p),
            ThreadEvent t => WasIn(log, t.ThreadId, fact, p),
            ParticipationEvent own => own.MemberId == p.Id,
            OrganisationRegistered or OrganisationProfileChanged or OrganisationVerified => true,
            OrganisationEvent o => o.OrganisationId == p.OrganisationId,
            PartnerRelationshipEvent r => p.OrganisationId == Cast.Companies[0]
                || p.OrganisationId == Cast.Companies[r.RelationshipId == Cast.Id(0xAB) ? 1 : 2],
            NetworkEvent or ImportEvent => false,
            _ => throw new NotSupportedException(fact.Event.GetType().Name),
        };

    // One sees one's own coming and going, so the moment before counts as well as the moment after.
    private static bool WasIn(Log log, Guid threadId, Recorded fact, Person p)
    {
        var start = log.Of<ThreadStarted>().Single(t => t.Event.ThreadId == threadId).Event;
        if (start.Kind == ThreadKind.Announcement)
            return start.OrganisationId == p.OrganisationId;
        bool[] moments = [IsIn(log.Until(fact.Position - 1), threadId, p), IsIn(log.Until(fact.Position), threadId, p)];
        return moments.Contains(true);
    }

    private static bool IsIn(Log log, Guid threadId, Person p)
    {
        var present = false;
        foreach (var (_, e) in log.Of<ThreadEvent>().Where(t => t.Event.ThreadId == threadId))
            present = e switch
            {
                ThreadStarted s => s.Participants.Contains(p.Seat),
                ParticipantsAdded a => present || a.Participants.Contains(p.Seat),
                ParticipantRemoved r => present && r.MemberId != p.Id,
                _ => present,
            };
        return present;
    }
}
