using Networking.Projections.ReadModels;
using Networking.Projections.Threads;
using Npgsql;

namespace Networking.Projections.Participation;

/// <summary>How far a member has got in a thread. Whatever was read was delivered.</summary>
/// <param name="DeliveredOrdinal">A device of the member's has received everything up to and including this message.</param>
/// <param name="ReadOrdinal">The member has read everything up to and including this message.</param>
public sealed record ReceiptView(Guid MemberId, long DeliveredOrdinal, long ReadOrdinal);

/// <summary>
/// Who has received and read how much: a row per participant, whatever the number of messages. How far a whole company has
/// read an announcement is told to whoever started it; everybody else sees the own row there.
/// </summary>
public sealed class ReceiptsQuery(NpgsqlDataSource database)
{
    private const int Longest = 1_000;

    /// <summary>Those furthest behind last (1,000 at most); null when the thread is missing or foreign.</summary>
    public async Task<IReadOnlyList<ReceiptView>?> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid threadId,
        CancellationToken ct
    )
    {
        var receipts = await database.Query(
            network,
            Sql.Statement(
                $"""
                select p.member_id, greatest(p.delivered_ordinal, t.history_ordinal) as delivered, greatest(p.read_ordinal, t.history_ordinal) as read
                from read_models.threads t
                left join read_models.participations p on p.tenant_id = $1 and p.thread_id = t.thread_id and p.is_present
                  and (t.announced_to is null or t.started_by = $2 or p.member_id = $2)
                where t.tenant_id = $1 and t.thread_id = $4 and {ThreadQuery.MaySee}
                order by read desc, delivered desc, p.member_id limit {Longest}
                """,
                network,
                memberId,
                organisationId,
                threadId
            ),
            r => (Member: r.Get<Guid?>("member_id"), Delivered: r.Get<long>("delivered"), Read: r.Get<long>("read")),
            ct
        );
        return receipts.Count == 0
            ? null
            :
            [
                .. receipts
                    .Where(r => r.Member is not null)
                    .Select(r => new ReceiptView(r.Member!.Value, r.Delivered, r.Read)),
            ];
    }
}
