using System.Text.Json.Nodes;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Feed;

/// <summary>What is new in some networks at once, for whomever it may concern: the relay knows who that is.</summary>
/// <param name="database">As the daemon: no member asks here.</param>
public sealed class FeedNews(NpgsqlDataSource database)
{
    /// <summary>In the order of the log; as many as asked at most.</summary>
    public Task<List<(string Network, FeedRow Row, FeedEvent Event)>> Read(
        string[] networks,
        long after,
        long until,
        int limit,
        CancellationToken ct
    ) =>
        database.QueryAll(
            Sql.Statement(
                $"""
                select f.tenant_id, {FeedQuery.Columns}
                from (select * from read_models.feed
                      where position > $2 and position <= $3 and tenant_id = any($1) order by position limit $4) f
                {FeedQuery.Joins("f.tenant_id", "true")}
                order by f.position
                """,
                networks,
                after,
                until,
                limit
            ),
            r => (r.Get<string>("tenant_id")!, Row(r), FeedQuery.Event(r)),
            ct
        );

    private static FeedRow Row(NpgsqlDataReader r) =>
        new(
            r.Get<long>("position"),
            r.Get<string>("type")!,
            Enum.Parse<FeedAudience>(r.Get<string>("audience")!),
            r.Get<Guid?>("thread_id"),
            r.Get<Guid?>("member_id"),
            r.Get<Guid?>("organisation_id"),
            r.Get<Guid?>("other_organisation_id"),
            r.Get<Guid?>("message_id"),
            r.Get<Guid>("occurred_by"),
            r.Get<DateTimeOffset>("occurred_at"),
            (JsonObject)JsonNode.Parse(r.Get<string>("data")!)!
        );
}
