using Networking.Domain.Threads;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Threads;

/// <summary>A thread for one of its members, with how this member keeps it.</summary>
public sealed record ThreadView(
    Guid ThreadId,
    ThreadKind Kind,
    string? Subject,
    Guid OrganisationId,
    Guid? PartnerId,
    Guid? PartnerRelationshipId,
    Guid StartedBy,
    DateTimeOffset StartedAt,
    bool Closed,
    long LastOrdinal,
    long ReadOrdinal,
    bool Pinned,
    bool Muted,
    bool Archived,
    IReadOnlyList<ThreadMember> Participants
);

public sealed record ThreadMember(Guid MemberId, Guid OrganisationId, string? DisplayName);

/// <summary>The one place that knows who may see a thread: whoever takes part now, or its announced audience.</summary>
public sealed class ThreadQuery(NpgsqlDataSource database)
{
    /// <summary>SQL condition on a thread <c>t</c>, with $1 the network, $2 the member, $3 the member's organisation.</summary>
    internal const string MaySee = """
        (t.announced_to = $3 or exists (
          select from read_models.participations mine
          where mine.tenant_id = $1 and mine.member_id = $2 and mine.thread_id = t.thread_id and mine.is_present))
        """;

    /// <summary>The thread with its first participants (1,000 at most); null when it is missing or foreign.</summary>
    public async Task<ThreadView?> Read(
        string network,
        Guid memberId,
        Guid organisationId,
        Guid threadId,
        CancellationToken ct
    )
    {
        await using var batch = database.CreateBatch(network);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"""
                select t.*, greatest(p.read_ordinal, t.history_ordinal) as read_ordinal,
                       coalesce(p.is_pinned, false) as is_pinned, coalesce(p.is_muted, false) as is_muted,
                       coalesce(p.archived_at_ordinal >= t.last_ordinal, false) as is_archived
                from read_models.threads t
                left join read_models.participations p on p.tenant_id = $1 and p.member_id = $2 and p.thread_id = t.thread_id
                where t.tenant_id = $1 and t.thread_id = $4 and {MaySee}
                """,
                network,
                memberId,
                organisationId,
                threadId
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                select p.member_id, p.organisation_id, m.display_name
                from read_models.participations p
                left join read_models.members m on m.tenant_id = $1 and m.member_id = p.member_id
                where p.tenant_id = $1 and p.thread_id = $2 and p.is_present
                order by m.display_name, p.member_id limit 1000
                """,
                network,
                threadId
            )
        );
        await using var reader = await batch.ExecuteInside(ct);
        if (!await reader.ReadAsync(ct))
            return null;
        var thread = Thread(reader);
        await reader.NextResultAsync(ct);
        var members = await reader.All(
            r => new ThreadMember(
                r.Get<Guid>("member_id"),
                r.Get<Guid>("organisation_id"),
                r.Get<string>("display_name")
            ),
            ct
        );
        return thread with { Participants = members };
    }

    /// <summary>The newest ordinal; 0 for a thread that is missing or empty. Tells nothing that its caller may not ask.</summary>
    public async Task<long> LastOrdinal(string network, Guid threadId, CancellationToken ct)
    {
        var found = await database.Query(
            network,
            Sql.Statement(
                "select last_ordinal from read_models.threads where tenant_id = $1 and thread_id = $2",
                network,
                threadId
            ),
            r => r.GetInt64(0),
            ct
        );
        return found.SingleOrDefault();
    }

    private static ThreadView Thread(NpgsqlDataReader r) =>
        new(
            r.Get<Guid>("thread_id"),
            Enum.Parse<ThreadKind>(r.Get<string>("kind")!),
            r.Get<string>("subject"),
            r.Get<Guid>("organisation_id"),
            r.Get<Guid?>("partner_id"),
            r.Get<Guid?>("relationship_id"),
            r.Get<Guid>("started_by"),
            r.Get<DateTimeOffset>("started_at"),
            r.Get<bool>("is_closed"),
            r.Get<long>("last_ordinal"),
            r.Get<long>("read_ordinal"),
            r.Get<bool>("is_pinned"),
            r.Get<bool>("is_muted"),
            r.Get<bool>("is_archived"),
            []
        );
}
