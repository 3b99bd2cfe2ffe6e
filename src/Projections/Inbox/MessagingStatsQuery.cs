using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Inbox;

/// <summary>A member's messaging at a glance; organisation counts are exact as of the read models' position.</summary>
/// <param name="Threads">Threads that the member takes part in, announcements included.</param>
/// <param name="OrganisationMessages">Messages that the organisation's members have sent, ever.</param>
public sealed record MessagingStats(
    long Threads,
    long UnreadThreads,
    long Unread,
    long UnreadMentions,
    long OrganisationThreads,
    long OrganisationMessages,
    long ActivePartners
);

public sealed class MessagingStatsQuery(NpgsqlDataSource database)
{
    public async Task<MessagingStats> Read(string network, Guid memberId, Guid organisationId, CancellationToken ct)
    {
        var found = await database.Query(
            network,
            Sql.Statement(
                $"""
                with {InboxSql.Mine()}
                select (select count(*) from mine),
                       (select count(*) from mine where not is_archived and not is_muted and last_ordinal > read_ordinal),
                       (select coalesce(sum(greatest(last_ordinal - read_ordinal, 0)), 0)::bigint from mine where not is_archived and not is_muted),
                       (select count(*) from read_models.mentions n join mine on mine.thread_id = n.thread_id
                        where n.tenant_id = $1 and n.member_id = $2 and n.ordinal > mine.read_ordinal),
                       coalesce(a.threads, 0), coalesce(a.messages, 0),
                       (select coalesce(sum(active), 0)::bigint from read_models.growth where tenant_id = $1 and organisation_id = $3)
                from (select sum(internal_threads + external_threads + announcements)::bigint as threads,
                             sum(messages)::bigint as messages
                      from read_models.activity where tenant_id = $1 and organisation_id = $3) a
                """,
                network,
                memberId,
                organisationId
            ),
            r => new MessagingStats(
                r.GetInt64(0),
                r.GetInt64(1),
                r.GetInt64(2),
                r.GetInt64(3),
                r.GetInt64(4),
                r.GetInt64(5),
                r.GetInt64(6)
            ),
            ct
        );
        return found.Single();
    }
}
