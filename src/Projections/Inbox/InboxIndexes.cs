using Microsoft.Extensions.Caching.Memory;
using Networking.Domain.Threads;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Inbox;

/// <summary>
/// The order of an inbox follows from all of a member's threads, and reading 10,000 of them takes PostgreSQL 30 ms. So
/// a large index is kept in memory, and a request reads only what the feed says has changed since: whatever moves an
/// entry stands in the feed with its thread, in the transaction of the change (ADR 0013).
/// </summary>
/// <param name="keepFrom">Indexes of fewer threads are read anew each time, which costs less than looking at the feed.</param>
internal sealed class InboxIndexes(int keepFrom) : IDisposable
{
    // Entries of about 120 bytes, over all members.
    private const int Kept = 250_000;
    private const int Stretch = 2_000;

    private readonly MemoryCache _indexes = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The index as the connection's transaction sees it.</summary>
    public async Task<InboxIndex> Read(
        NpgsqlConnection connection,
        string network,
        Guid memberId,
        Guid organisationId,
        CancellationToken ct
    )
    {
        var key = (network, memberId, organisationId);
        var index = _indexes.TryGetValue(key, out InboxIndex? kept)
            ? await Since(connection, key, kept!, ct) ?? await All(connection, key, ct)
            : await All(connection, key, ct);
        if (index.Entries.Count >= keepFrom)
            _indexes.Set(key, index, new MemoryCacheEntryOptions { Size = index.Entries.Count + 1 });
        return index;
    }

    public void Dispose() => _indexes.Dispose();

    private static async Task<InboxIndex> All(
        NpgsqlConnection connection,
        (string, Guid, Guid) member,
        CancellationToken ct
    )
    {
        var position = 0L;
        var entries = await connection.Query(
            member.Item1,
            Whole(member.Item1, member.Item2, member.Item3),
            r =>
            {
                position = r.Get<long>("position");
                return Entry(r);
            },
            ct
        );
        return InboxIndex.Of(position, entries.OfType<InboxEntry>());
    }

    internal static NpgsqlBatchCommand Whole(string network, Guid memberId, Guid organisationId) =>
        Sql.Statement(
            $"""
            with {InboxSql.Mine()}
            select coalesce((select max(position) from read_models.feed where tenant_id = $1), 0) as position, mine.*,
                   coalesce(n.ordinal, 0) as last_mention
            from (select 1) one
            left join mine on true
            left join (select thread_id, max(ordinal) as ordinal from read_models.mentions
                       where tenant_id = $1 and member_id = $2 group by thread_id) n on n.thread_id = mine.thread_id
            """,
            network,
            memberId,
            organisationId
        );

    /// <returns>Null when so much has changed that reading everything costs less, or the feed has been built anew.</returns>
    private static async Task<InboxIndex?> Since(
        NpgsqlConnection connection,
        (string, Guid, Guid) member,
        InboxIndex index,
        CancellationToken ct
    )
    {
        var (position, looked) = (0L, 0L);
        var changed = new Dictionary<Guid, InboxEntry?>();
        await connection.Query(
            member.Item1,
            Sql.Statement(
                $"""
                with looked as materialized (
                  select thread_id from read_models.feed where tenant_id = $1 and position > $4 order by position limit $5
                ),
                changed as materialized (select distinct thread_id from looked where thread_id is not null),
                {InboxSql.Mine("t.thread_id in (select thread_id from changed)")}
                select coalesce((select max(position) from read_models.feed where tenant_id = $1), 0) as position,
                       (select count(*) from looked) as looked, c.thread_id as changed_id, mine.*,
                       coalesce((select max(ordinal) from read_models.mentions n where n.tenant_id = $1 and n.member_id = $2
                                 and n.thread_id = mine.thread_id), 0) as last_mention
                from (select 1) one
                left join changed c on true
                left join mine on mine.thread_id = c.thread_id
                """,
                member.Item1,
                member.Item2,
                member.Item3,
                index.Position,
                Stretch
            ),
            r =>
            {
                (position, looked) = (r.Get<long>("position"), r.Get<long>("looked"));
                var id = r.Get<Guid?>("changed_id");
                if (id is not null)
                    changed[id.Value] = Entry(r);
                return id;
            },
            ct
        );
        return looked == Stretch || position < index.Position ? null : index.With(position, changed);
    }

    private static InboxEntry? Entry(NpgsqlDataReader r) =>
        r.Get<Guid?>("thread_id") is { } thread
            ? new InboxEntry(
                thread,
                Enum.Parse<ThreadKind>(r.Get<string>("kind")!),
                r.Get<Guid>("organisation_id"),
                r.Get<Guid?>("partner_id"),
                r.Get<long>("last_ordinal"),
                r.Get<DateTimeOffset>("last_activity_at"),
                r.Get<long>("read_ordinal"),
                r.Get<bool>("is_pinned"),
                r.Get<bool>("is_muted"),
                r.Get<bool>("is_archived"),
                r.Get<long>("last_mention")
            )
            : null;
}
