using System.Text.Json;
using System.Text.Json.Nodes;
using Networking.Projections.Messages;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Feed;

/// <summary>An event as a member sees it.</summary>
/// <param name="Data">Ids and facts; of a message also its present state, of a subject its present text.</param>
public sealed record FeedEvent(long Position, string Type, Guid? ThreadId, DateTimeOffset At, Guid By, JsonObject Data);

/// <param name="Position">The cursor to go on with: everything up to it has been looked at.</param>
/// <param name="More">Whether there is more already.</param>
public sealed record FeedPage(IReadOnlyList<FeedEvent> Events, long Position, bool More);

/// <summary>
/// What a member may see, in the log's order, without a gap. One request looks at a bounded stretch of the network's
/// log, so its cost does not grow with the crowd or with history; it may return fewer events than asked, and a cursor.
/// </summary>
public sealed class FeedQuery(NpgsqlDataSource database)
{
    private const int Stretch = 2_000;

    internal const string Columns = $"f.*, t.subject, {MessagesQuery.Columns}";

    /// <summary>
    /// Texts are looked up as they are now: who has left a thread keeps its events, but reads nothing that was written
    /// or changed since.
    /// </summary>
    /// <param name="network">SQL of the network's id.</param>
    internal static string Joins(string network, string readable) =>
        $"""
            left join read_models.threads t on t.tenant_id = {network} and t.thread_id = f.thread_id and {readable}
            left join read_models.messages m on m.tenant_id = {network} and m.message_id = f.message_id and {readable}
            left join read_models.members s on s.tenant_id = {network} and s.member_id = m.sent_by
            """;

    /// <param name="until">Look no further than this position; null for all there is.</param>
    public async Task<FeedPage> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        long after,
        long? until,
        int limit,
        CancellationToken ct
    )
    {
        var (looked, last) = (0L, after);
        var events = await database.Query(
            network,
            Sql.Statement(
                $"""
                with looked as materialized (
                  select count(*) as looked, max(position) as looked_until from (
                    select position from read_models.feed
                    where tenant_id = $1 and position > $4 and position <= $5 order by position limit $6
                  ) stretch
                )
                select l.looked, l.looked_until, {Columns}
                from looked l
                left join lateral (
                  select f.*, f.audience <> 'Thread' or exists (
                           select from read_models.stays y
                           where y.tenant_id = $1 and y.member_id = $2 and y.thread_id = f.thread_id and y.until is null
                         ) as readable
                  from read_models.feed f
                  where f.tenant_id = $1 and f.position > $4 and f.position <= l.looked_until
                    and (f.audience = 'Network' or f.member_id = $2 or f.organisation_id = $3 or f.other_organisation_id = $3
                      or (f.audience = 'Thread' and exists (
                           select from read_models.stays y
                           where y.tenant_id = $1 and y.member_id = $2 and y.thread_id = f.thread_id
                             and f.position >= y.since and f.position <= coalesce(y.until, f.position))))
                  order by f.position limit $7
                ) f on true
                {Joins("$1", "f.readable")}
                order by f.position
                """,
                network,
                memberId,
                organisationId,
                after,
                until ?? long.MaxValue,
                Stretch,
                limit
            ),
            r =>
            {
                (looked, last) = (r.Get<long>("looked"), r.Get<long?>("looked_until") ?? after);
                return r.Get<long?>("position") is null ? null : Event(r);
            },
            ct
        );
        FeedEvent[] visible = [.. events.OfType<FeedEvent>()];
        var full = visible.Length == limit;
        return new FeedPage(visible, full ? visible[^1].Position : last, full || looked == Stretch);
    }

    /// <summary>
    /// The threads that a member takes part in at a position, when it has been told, each with the position of the join.
    /// Later stays, should the database know of some, follow from the events that begin them.
    /// </summary>
    public async Task<Dictionary<Guid, long>> ThreadsOf(string network, Guid memberId, long at, CancellationToken ct)
    {
        var stays = await database.Query(
            network,
            Sql.Statement(
                """
                select thread_id, since from read_models.stays
                where tenant_id = $1 and member_id = $2 and since <= $3 and (until is null or until > $3)
                """,
                network,
                memberId,
                at
            ),
            r => KeyValuePair.Create(r.GetGuid(0), r.GetInt64(1)),
            ct
        );
        return new(stays);
    }

    internal static FeedEvent Event(NpgsqlDataReader r)
    {
        var data = (JsonObject)JsonNode.Parse(r.Get<string>("data")!)!;
        var type = r.Get<string>("type")!;
        if (type is "thread_started" or "subject_changed")
            data["subject"] = r.Get<string>("subject");
        if (r.Get<Guid?>("sent_by") is not null)
            data["message"] = JsonSerializer.SerializeToNode(MessagesQuery.Message(r), JsonSerializerOptions.Web);
        return new FeedEvent(
            r.Get<long>("position"),
            type,
            r.Get<Guid?>("thread_id"),
            r.Get<DateTimeOffset>("occurred_at"),
            r.Get<Guid>("occurred_by"),
            data
        );
    }
}
