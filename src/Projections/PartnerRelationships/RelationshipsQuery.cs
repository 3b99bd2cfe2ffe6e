using System.Globalization;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.PartnerRelationships;

/// <summary>A partner relationship as one of its sides sees it.</summary>
/// <param name="Text">The request's note, or the reason of the last refusal, suspension or end.</param>
public sealed record RelationshipView(
    Guid Id,
    Guid PartnerId,
    string PartnerName,
    PartnershipStatus Status,
    bool RequestedByUs,
    Guid? SuspendedBy,
    string? Text,
    DateTimeOffset RequestedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ExpiresAt
);

public sealed record RelationshipStepView(
    long Position,
    string Type,
    PartnershipStatus Status,
    Guid? OrganisationId,
    Guid By,
    string? ByName,
    string? Text,
    DateTimeOffset At
);

public sealed class RelationshipsQuery(NpgsqlDataSource database)
{
    // $1 network, $2 the organisation that looks.
    private const string Mine = """
        select r.*, o.name as partner_name
        from read_models.relationships r
        left join read_models.organisations o on o.tenant_id = $1
          and o.organisation_id = case when r.requester_id = $2 then r.receiver_id else r.requester_id end
        where r.tenant_id = $1 and (r.requester_id = $2 or r.receiver_id = $2)
        """;

    /// <summary>Newest change first.</summary>
    public async Task<Page<RelationshipView>> Read(
        string network,
        Guid organisationId,
        PartnershipStatus? status,
        string? cursor,
        int limit,
        CancellationToken ct
    )
    {
        var (at, id) = Parse(cursor);
        var found = await database.Query(
            network,
            Sql.Statement(
                Mine
                    + """

                     and ($3::text is null or r.status = $3)
                     and ($4::timestamptz is null or (r.changed_at, r.relationship_id) < ($4, $5))
                    order by r.changed_at desc, r.relationship_id desc limit $6
                    """,
                network,
                organisationId,
                Sql.Maybe(status?.ToString()),
                Sql.Maybe(at),
                Sql.Maybe(id),
                limit + 1
            ),
            r => View(r, organisationId),
            ct
        );
        return Page.Of(
            found,
            limit,
            v => Cursor.Of(v.ChangedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), v.Id.ToString())
        );
    }

    public async Task<RelationshipView?> Find(string network, Guid organisationId, Guid id, CancellationToken ct)
    {
        var found = await database.Query(
            network,
            Sql.Statement(Mine + " and r.relationship_id = $3", network, organisationId, id),
            r => View(r, organisationId),
            ct
        );
        return found.SingleOrDefault();
    }

    /// <summary>Its whole history, oldest first; null when it is missing or foreign.</summary>
    public async Task<IReadOnlyList<RelationshipStepView>?> Timeline(
        string network,
        Guid organisationId,
        Guid id,
        CancellationToken ct
    )
    {
        var steps = await database.Query(
            network,
            Sql.Statement(
                """
                select s.*, m.display_name as by_name
                from read_models.relationship_steps s
                join read_models.relationships r on r.tenant_id = $1 and r.relationship_id = s.relationship_id
                left join read_models.members m on m.tenant_id = $1 and m.member_id = s.taken_by
                where s.tenant_id = $1 and s.relationship_id = $3 and (r.requester_id = $2 or r.receiver_id = $2)
                order by s.position
                """,
                network,
                organisationId,
                id
            ),
            r => new RelationshipStepView(
                r.Get<long>("position"),
                r.Get<string>("type")!,
                Enum.Parse<PartnershipStatus>(r.Get<string>("status")!),
                r.Get<Guid?>("organisation_id"),
                r.Get<Guid>("taken_by"),
                r.Get<string>("by_name"),
                r.Get<string>("text"),
                r.Get<DateTimeOffset>("taken_at")
            ),
            ct
        );
        return steps.Count == 0 ? null : steps;
    }

    private static (DateTimeOffset?, Guid?) Parse(string? cursor) =>
        cursor is null ? (null, null)
        : Cursor.Parse(cursor, 2) is [var ticks, var id]
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
        && t >= 0
        && t <= DateTimeOffset.MaxValue.Ticks
        && Guid.TryParse(id, out var g)
            ? (new DateTimeOffset(t, TimeSpan.Zero), g)
        : throw new InvalidCursorException();

    private static RelationshipView View(NpgsqlDataReader r, Guid organisationId)
    {
        var (requester, receiver) = (r.Get<Guid>("requester_id"), r.Get<Guid>("receiver_id"));
        var (status, requestedAt) = (
            Enum.Parse<PartnershipStatus>(r.Get<string>("status")!),
            r.Get<DateTimeOffset>("requested_at")
        );
        return new RelationshipView(
            r.Get<Guid>("relationship_id"),
            requester == organisationId ? receiver : requester,
            r.Get<string>("partner_name") ?? "",
            status,
            requester == organisationId,
            r.Get<Guid?>("suspended_by"),
            r.Get<string>("text"),
            requestedAt,
            r.Get<DateTimeOffset>("changed_at"),
            status == PartnershipStatus.Requested ? requestedAt + PartnerRelationship.RequestLifetime : null
        );
    }
}
