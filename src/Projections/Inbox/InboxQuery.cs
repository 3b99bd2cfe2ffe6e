using System.Data;
using System.Globalization;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Inbox;

/// <summary>
/// A member's inbox, newest activity first: the index says which threads are on the page, then one query reads what is
/// shown of them. Both see one state of the database.
/// </summary>
/// <param name="keepFrom">From how many threads on a member's index is kept in memory.</param>
public sealed class InboxQuery(NpgsqlDataSource database, int keepFrom = 200) : IDisposable
{
    private readonly InboxIndexes _indexes = new(keepFrom);

    public async Task<InboxPage> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        InboxRequest request,
        CancellationToken ct
    )
    {
        var after = ParseCursor(request.Cursor);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var index = await _indexes.Read(connection, network, memberId, organisationId, ct);
        var page = Page.Of(index.Page(request, after), request.Limit, CursorOf);
        IReadOnlyList<InboxItem> items =
            page.Items.Count == 0 ? [] : await Shown(connection, network, memberId, organisationId, page.Items, ct);
        return new InboxPage(items, page.Next, index.TotalUnread);
    }

    public void Dispose() => _indexes.Dispose();

    private static Task<List<InboxItem>> Shown(
        NpgsqlConnection connection,
        string network,
        Guid memberId,
        Guid organisationId,
        IReadOnlyList<InboxEntry> entries,
        CancellationToken ct
    ) =>
        connection.Query(
            network,
            Shown(
                network,
                memberId,
                organisationId,
                [.. entries.Select(e => e.ThreadId)],
                [.. entries.Select(e => e.ReadOrdinal)]
            ),
            r => Item(entries[(int)r.Get<long>("place") - 1], r),
            ct
        );

    internal static NpgsqlBatchCommand Shown(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid[] threads,
        long[] readOrdinals
    ) =>
        Sql.Statement(
            """
            select x.place, t.subject, t.is_closed, m.message_id, m.sent_by, m.sent_at, left(m.body, 140) as preview,
                   m.deleted_at is not null as deleted, s.display_name as by_name, o.organisation_id as other_id, o.name as other_name,
                   (select count(*) from read_models.mentions n
                    where n.tenant_id = $1 and n.member_id = $2 and n.thread_id = x.thread_id and n.ordinal > x.read_ordinal) as mentions
            from unnest($4::uuid[], $5::bigint[]) with ordinality as x(thread_id, read_ordinal, place)
            join read_models.threads t on t.tenant_id = $1 and t.thread_id = x.thread_id
            left join read_models.messages m on m.tenant_id = $1 and m.message_id = t.last_message_id
            left join read_models.members s on s.tenant_id = $1 and s.member_id = m.sent_by
            left join read_models.organisations o on o.tenant_id = $1
              and o.organisation_id = case when t.partner_id is null then null when t.partner_id = $3 then t.organisation_id else t.partner_id end
            order by x.place
            """,
            network,
            memberId,
            organisationId,
            threads,
            readOrdinals
        );

    private static InboxItem Item(InboxEntry e, NpgsqlDataReader r) =>
        new(
            e.ThreadId,
            r.Get<string>("subject"),
            e.Kind,
            r.Get<Guid?>("other_id") is { } other ? new InboxPartner(other, r.Get<string>("other_name")!) : null,
            r.Get<bool>("is_closed"),
            e.LastOrdinal,
            r.Get<Guid?>("message_id") is { } message
                ? new InboxMessage(
                    message,
                    r.Get<Guid>("sent_by"),
                    r.Get<string>("by_name"),
                    r.Get<string>("preview"),
                    r.Get<bool>("deleted"),
                    r.Get<DateTimeOffset>("sent_at")
                )
                : null,
            e.Unread,
            r.Get<long>("mentions"),
            e.IsPinned,
            e.IsMuted,
            e.IsArchived,
            e.LastActivityAt
        );

    private static string CursorOf(InboxEntry entry) =>
        Cursor.Of(entry.LastActivityAt.UtcTicks.ToString(CultureInfo.InvariantCulture), entry.ThreadId.ToString());

    private static (DateTimeOffset, Guid)? ParseCursor(string? cursor) =>
        cursor is null ? null
        : Cursor.Parse(cursor, 2) is [var ticks, var id]
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
        && t is >= 0 and < 3155378975999999999
        && Guid.TryParse(id, out var g)
            ? (new DateTimeOffset(t, TimeSpan.Zero), g)
        : throw new InvalidCursorException();
}
