using Networking.Domain.Threads;
using Networking.Projections.ReadModels;
using Npgsql;
using NpgsqlTypes;

namespace Networking.Projections.Search;

/// <summary>
/// Messages that a member may see, by their words. Best first is judged among the newest 200 that have all the words; when
/// those are fewer than a page, among the newest 500 of each rare one of them and 200 of each common one.
/// </summary>
public sealed class SearchQuery(NpgsqlDataSource database)
{
    public async Task<SearchPage> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        SearchRequest request,
        CancellationToken ct
    )
    {
        var place = SearchCursor.Parse(request.Cursor);
        var plan = new SearchPlan(request.Expression, request.Sort, place?.IsAny ?? false);
        var found = await Find(plan, place);
        // A second round trip, of few searches: asking for both at once would have each pay for any of its words.
        if (place is null && plan.MayLoosen && found.Count <= request.Limit)
        {
            plan = plan with { IsAny = true };
            found = await Find(plan, place);
        }

        var page = Page.Of(
            found,
            request.Limit,
            h => new SearchCursor(h.Until, plan.IsAny, h.Score, h.SentAt, h.MessageId, h.Rare, h.Scale).Text
        );
        // Between an edit or a deletion and the index's hearing of it, what it finds is not shown.
        return new([.. page.Items.Select(h => h.Hit).OfType<SearchHit>()], page.Next, plan.IsAny);

        Task<List<Found>> Find(SearchPlan plan, SearchCursor? after) =>
            database.Query(
                network,
                Statement(network, memberId, organisationId, request, plan, after),
                r => Hit(r, request.Expression.Terms),
                ct
            );
    }

    private static NpgsqlBatchCommand Statement(
        string network,
        Guid memberId,
        Guid organisationId,
        SearchRequest request,
        SearchPlan plan,
        SearchCursor? after
    ) =>
        Sql.Statement(
            """
            select h.score, h.rare, h.scale, u.until, m.message_id, m.thread_id, m.ordinal, m.sent_by, s.display_name as by_name, m.sent_at, t.subject, t.kind,
                   case when m.versions = h.version then m.body end as body
            from (select coalesce($4::bigint, (select max(position) from read_models.feed where tenant_id = $1), 0) as until) u
            cross join lateral read_models.search_messages(
              $2, $3, $5::text[]::tsquery[], $6::text[]::tsquery[], $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, u.until, $18, $19, $20, $21, $22, $23) h
            join read_models.messages m on m.tenant_id = $1 and m.message_id = h.message_id
            join read_models.threads t on t.tenant_id = $1 and t.thread_id = m.thread_id
            left join read_models.members s on s.tenant_id = $1 and s.member_id = m.sent_by
            order by h.score desc, h.sent_at desc, h.message_id desc
            """,
            network,
            memberId,
            organisationId,
            Sql.Maybe(after?.Until),
            Texts(plan.Wanted),
            Texts(plan.Concepts?.Select(c => c.Query).ToArray()),
            Sql.Maybe(plan.Concepts?.Select(c => c.Number).ToArray()),
            Texts(plan.Names("from", memberId)),
            Texts(plan.Names("from", memberId, negated: true)),
            Texts(plan.Names("in", memberId)),
            Texts(plan.Names("in", memberId, negated: true)),
            Texts(plan.Names("with", memberId)),
            Texts(plan.Names("with", memberId, negated: true)),
            Texts(plan.Kinds(negated: false)),
            Texts(plan.Kinds(negated: true)),
            Sql.Maybe(request.StartOf(request.Expression.After)),
            Sql.Maybe(request.StartOf(request.Expression.Before)),
            Sql.Maybe(after?.Score),
            Sql.Maybe(after?.SentAt),
            Sql.Maybe(after?.MessageId),
            Sql.Maybe(after?.Rare),
            Sql.Maybe(after?.Scale),
            request.Limit + 1
        );

    private static NpgsqlParameter Texts(string?[]? values) =>
        new() { Value = (object?)values ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static Found Hit(NpgsqlDataReader r, IReadOnlyList<SearchTerm> terms) =>
        new(
            r.Get<double>("score"),
            r.Get<long>("until"),
            r.Get<DateTimeOffset>("sent_at"),
            r.Get<Guid>("message_id"),
            r.Get<bool[]>("rare")!,
            r.Get<float[]>("scale"),
            r.Get<string>("body") is { } body
                ? new(
                    r.Get<Guid>("message_id"),
                    r.Get<Guid>("thread_id"),
                    r.Get<string>("subject"),
                    Enum.Parse<ThreadKind>(r.Get<string>("kind")!),
                    r.Get<long>("ordinal"),
                    r.Get<Guid>("sent_by"),
                    r.Get<string>("by_name"),
                    r.Get<DateTimeOffset>("sent_at"),
                    Snippet.Of(body, terms)
                )
                : null
        );

    private sealed record Found(
        double Score,
        long Until,
        DateTimeOffset SentAt,
        Guid MessageId,
        bool[] Rare,
        float[]? Scale,
        SearchHit? Hit
    );
}
