using System.Globalization;
using System.Text.Json;
using Networking.Projections.ReadModels;
using Networking.Projections.Threads;
using Npgsql;

namespace Networking.Projections.Messages;

/// <summary>A thread's messages by ordinal. Every query asks in itself whether this member may see the thread.</summary>
public sealed class MessagesQuery(NpgsqlDataSource database)
{
    internal const string Columns = $"""
        m.message_id, m.thread_id, m.ordinal, m.sent_by, s.display_name as by_name, m.sent_at, m.body, m.reply_to, m.mentions,
        m.edited_at, m.deleted_at, m.is_imported, {Answered} as answered, {Reactions} as reactions
        """;

    private const string Answered = """
        case when m.reply_to is not null then (
          select jsonb_build_object(
            'ordinal', q.ordinal,
            'by', q.sent_by,
            'byName', w.display_name,
            'preview', left(q.body, 140),
            'deleted', q.deleted_at is not null)
          from read_models.messages q
          left join read_models.members w on w.tenant_id = q.tenant_id and w.member_id = q.sent_by
          where q.tenant_id = m.tenant_id and q.message_id = m.reply_to
        ) end
        """;

    // In the order of the message's own list; nearly all messages have none, and for those nothing is looked up.
    private const string Reactions = """
        case when m.reactions <> '[]' then (
          select jsonb_agg(jsonb_build_object(
            'emoji', r.emoji,
            'count', jsonb_array_length(r.member_ids),
            'memberIds', jsonb_path_query_array(r.member_ids, '$[0 to 49]')) order by e.place)
          from jsonb_array_elements_text(m.reactions) with ordinality e(emoji, place)
          join read_models.reactions r on r.tenant_id = m.tenant_id and r.message_id = m.message_id and r.emoji = e.emoji
        ) end
        """;

    /// <summary>
    /// Newest last: the end of the thread, or what comes before or after an ordinal. The page's <c>Next</c> is the ordinal
    /// to go on with in the same direction. Null when the thread is missing or foreign.
    /// </summary>
    public async Task<Page<MessageView>?> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid threadId,
        long? before,
        long? after,
        int limit,
        CancellationToken ct
    )
    {
        await using var batch = database.CreateBatch(network);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"select 1 from read_models.threads t where t.tenant_id = $1 and t.thread_id = $4 and {ThreadQuery.MaySee}",
                network,
                memberId,
                organisationId,
                threadId
            )
        );
        batch.BatchCommands.Add(Of(network, threadId, before, after, limit + 1));
        await using var reader = await batch.ExecuteInside(ct);
        if (!await reader.ReadAsync(ct))
            return null;
        await reader.NextResultAsync(ct);
        var page = Page.Of(await reader.All(Message, ct), limit, m => m.Ordinal.ToString(CultureInfo.InvariantCulture));
        return after is not null ? page : page with { Items = [.. page.Items.Reverse()] };
    }

    /// <summary>The thread's own, whoever asks.</summary>
    internal static NpgsqlBatchCommand Of(string network, Guid threadId, long? before, long? after, int limit) =>
        Sql.Statement(
            $"""
            select {Columns}
            from read_models.messages m
            left join read_models.members s on s.tenant_id = $1 and s.member_id = m.sent_by
            where m.tenant_id = $1 and m.thread_id = $2 and m.ordinal > $3 and m.ordinal < $4
            order by m.ordinal {(after is null ? "desc" : "asc")} limit $5
            """,
            network,
            threadId,
            after ?? 0,
            before ?? long.MaxValue,
            limit
        );

    /// <summary>
    /// Everything the message ever said, oldest first; the last one is how it stands. Once it is deleted, what it said is
    /// for <paramref name="seesDeleted"/> only. Null when the message is missing or foreign.
    /// </summary>
    public async Task<IReadOnlyList<MessageVersionView>?> History(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid messageId,
        bool seesDeleted,
        CancellationToken ct
    )
    {
        var versions = await database.Query(
            network,
            Versions(network, memberId, organisationId, messageId, seesDeleted),
            r => new MessageVersionView(
                r.Get<int>("version"),
                r.Get<string>("body"),
                r.Get<DateTimeOffset>("since"),
                r.Get<DateTimeOffset?>("replaced_at"),
                r.Get<Guid?>("replaced_by")
            ),
            ct
        );
        return versions.Count == 0 ? null : versions;
    }

    internal static NpgsqlBatchCommand Versions(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid messageId,
        bool seesDeleted
    ) =>
        Sql.Statement(
            $"""
            with message as (
              select m.* from read_models.messages m
              join read_models.threads t on t.tenant_id = $1 and t.thread_id = m.thread_id
              where m.tenant_id = $1 and m.message_id = $4 and {ThreadQuery.MaySee}
            )
            select v.version, case when m.deleted_at is null or $5 then v.body end as body, v.since, v.replaced_at, v.replaced_by
            from message m join read_models.message_versions v on v.tenant_id = $1 and v.message_id = m.message_id
            union all
            select m.versions, m.body, coalesce(m.deleted_at, m.edited_at, m.sent_at), null, null from message m
            order by 1
            """,
            network,
            memberId,
            organisationId,
            messageId,
            seesDeleted
        );

    internal static MessageView Message(NpgsqlDataReader r)
    {
        var (body, deleted) = (r.Get<string>("body"), r.Get<DateTimeOffset?>("deleted_at"));
        return new MessageView(
            r.Get<Guid>("message_id"),
            r.Get<Guid>("thread_id"),
            r.Get<long>("ordinal"),
            r.Get<Guid>("sent_by"),
            r.Get<string>("by_name"),
            r.Get<DateTimeOffset>("sent_at"),
            body,
            r.Get<Guid?>("reply_to"),
            r.Get<string>("answered") is { } answered
                ? JsonSerializer.Deserialize<AnsweredView>(answered, JsonSerializerOptions.Web)
                : null,
            JsonSerializer.Deserialize<Guid[]>(r.Get<string>("mentions")!)!,
            r.Get<string>("reactions") is { } reactions
                ? JsonSerializer.Deserialize<ReactionView[]>(reactions, JsonSerializerOptions.Web)!
                : [],
            r.Get<DateTimeOffset?>("edited_at"),
            deleted,
            Erased: body is null && deleted is null,
            r.Get<bool>("is_imported")
        );
    }
}
