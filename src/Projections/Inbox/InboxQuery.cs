using System.Globalization;
using Networking.Domain.Threads;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Inbox;

/// <summary>
/// A member's inbox, newest activity first: one query, whose cost follows the member's own threads and not the size of
/// their crowds or histories.
/// </summary>
public sealed class InboxQuery(NpgsqlDataSource database)
{
    // Mine: threads by name, and announcements to my organisation that I have not touched yet.
    internal const string Mine = """
        with mine as materialized (
          select t.thread_id, t.kind, t.organisation_id, t.partner_id, t.last_ordinal, t.last_activity_at,
                 p.read_ordinal, p.is_pinned, p.is_muted, coalesce(p.archived_at_ordinal >= t.last_ordinal, false) as is_archived
          from read_models.participations p
          join read_models.threads t on t.tenant_id = p.tenant_id and t.thread_id = p.thread_id
          where p.tenant_id = $1 and p.member_id = $2 and p.is_present
          union all
          select t.thread_id, t.kind, t.organisation_id, t.partner_id, t.last_ordinal, t.last_activity_at,
                 0, false, false, false
          from read_models.threads t
          where t.tenant_id = $1 and t.announced_to = $3
            and not exists (select from read_models.participations p
                            where p.tenant_id = $1 and p.member_id = $2 and p.thread_id = t.thread_id)
        )
        """;

    private const string PageOfMine = """
        , page as (
          select * from mine
          where is_archived = ($4 = 'Archived')
            and ($4 <> 'Unread' or last_ordinal > read_ordinal)
            and ($4 <> 'Pinned' or is_pinned)
            and ($4 <> 'Mentions' or exists (
                  select from read_models.mentions m
                  where m.tenant_id = $1 and m.member_id = $2 and m.thread_id = mine.thread_id and m.ordinal > read_ordinal))
            and ($5::text is null or kind = $5)
            and ($6::uuid is null or partner_id = $6 or (partner_id is not null and organisation_id = $6))
            and ($7::timestamptz is null or (last_activity_at, thread_id) < ($7, $8))
          order by last_activity_at desc, thread_id desc
          limit $9
        )
        select (select coalesce(sum(greatest(last_ordinal - read_ordinal, 0)), 0)::bigint from mine where not is_archived and not is_muted) as total_unread,
               page.*, t.subject, t.is_closed, m.message_id, m.sent_by, m.sent_at, left(m.body, 140) as preview,
               m.deleted_at is not null as deleted, s.display_name as by_name, o.organisation_id as other_id, o.name as other_name,
               (select count(*) from read_models.mentions n
                where n.tenant_id = $1 and n.member_id = $2 and n.thread_id = page.thread_id and n.ordinal > page.read_ordinal) as mentions
        from (select 1) one
        left join page on true
        left join read_models.threads t on t.tenant_id = $1 and t.thread_id = page.thread_id
        left join read_models.messages m on m.tenant_id = $1 and m.message_id = t.last_message_id
        left join read_models.members s on s.tenant_id = $1 and s.member_id = m.sent_by
        left join read_models.organisations o on o.tenant_id = $1
          and o.organisation_id = case when page.partner_id is null then null when page.partner_id = $3 then page.organisation_id else page.partner_id end
        order by page.last_activity_at desc, page.thread_id desc
        """;

    public async Task<InboxPage> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        InboxRequest request,
        CancellationToken ct
    )
    {
        var (at, id) = ParseCursor(request.Cursor);
        var statement = Sql.Statement(
            Mine + PageOfMine,
            network,
            memberId,
            organisationId,
            request.Filter.ToString(),
            Sql.Maybe(request.Kind?.ToString()),
            Sql.Maybe(request.Partner),
            Sql.Maybe(at),
            Sql.Maybe(id),
            request.Limit + 1
        );
        long total = 0;
        var items = await database.Query(
            statement,
            reader =>
            {
                total = reader.Get<long>("total_unread");
                return reader.Get<Guid?>("thread_id") is null ? null : Item(reader);
            },
            ct
        );
        var page = Page.Of([.. items.OfType<InboxItem>()], request.Limit, CursorOf);
        return new InboxPage(page.Items, page.Next, total);
    }

    private static InboxItem Item(NpgsqlDataReader r)
    {
        var last = r.Get<long>("last_ordinal");
        return new InboxItem(
            r.Get<Guid>("thread_id"),
            r.Get<string>("subject"),
            Enum.Parse<ThreadKind>(r.Get<string>("kind")!),
            r.Get<Guid?>("other_id") is { } other ? new InboxPartner(other, r.Get<string>("other_name")!) : null,
            r.Get<bool>("is_closed"),
            last,
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
            Math.Max(0, last - r.Get<long>("read_ordinal")),
            r.Get<long>("mentions"),
            r.Get<bool>("is_pinned"),
            r.Get<bool>("is_muted"),
            r.Get<bool>("is_archived"),
            r.Get<DateTimeOffset>("last_activity_at")
        );
    }

    private static string CursorOf(InboxItem item) =>
        Cursor.Of(item.LastActivityAt.UtcTicks.ToString(CultureInfo.InvariantCulture), item.ThreadId.ToString());

    private static (DateTimeOffset?, Guid?) ParseCursor(string? cursor) =>
        cursor is null ? (null, null)
        : Cursor.Parse(cursor, 2) is [var ticks, var id]
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
        && t is >= 0 and < 3155378975999999999
        && Guid.TryParse(id, out var g)
            ? (new DateTimeOffset(t, TimeSpan.Zero), g)
        : throw new InvalidCursorException();
}
