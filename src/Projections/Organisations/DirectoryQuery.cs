using System.Text.Json;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Organisations;

/// <param name="Text">Part of the name, a domain or the description.</param>
public sealed record DirectoryRequest(
    string? Text,
    string? Sector,
    string? Region,
    string? Capability,
    string? Cursor,
    int Limit
);

/// <summary>An organisation in the directory, seen from another one.</summary>
/// <param name="Relationship">How the two stand to each other; null when neither ever asked.</param>
public sealed record OrganisationView(
    Guid Id,
    string Name,
    string About,
    string? Sector,
    IReadOnlyList<string> Domains,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Capabilities,
    bool Verified,
    bool Listed,
    int Members,
    DateTimeOffset RegisteredAt,
    OrganisationRelationship? Relationship
);

public sealed record OrganisationRelationship(Guid Id, PartnershipStatus Status, bool RequestedByThem);

/// <summary>The partner directory: listed organisations, and one's own and one's partners whether listed or not.</summary>
public sealed class DirectoryQuery(NpgsqlDataSource database)
{
    // $1 network, $2 the organisation that looks.
    private const string Seen = """
        select o.*, r.relationship_id, r.status, r.requester_id = o.organisation_id as requested_by_them
        from read_models.organisations o
        left join read_models.relationships r on r.tenant_id = $1
          and ((r.requester_id = $2 and r.receiver_id = o.organisation_id) or (r.receiver_id = $2 and r.requester_id = o.organisation_id))
        where o.tenant_id = $1 and (o.is_listed or o.organisation_id = $2 or r.relationship_id is not null)
        """;

    public async Task<Page<OrganisationView>> Search(
        string network,
        Guid viewer,
        DirectoryRequest q,
        CancellationToken ct
    )
    {
        var after = q.Cursor is null ? null : Cursor.Parse(q.Cursor, 2);
        if (after is not null && !Guid.TryParse(after[1], out _))
            throw new InvalidCursorException();
        var found = await database.Query(
            network,
            Sql.Statement(
                Seen
                    + """

                     and ($3::text is null or o.name ilike $3 or o.about ilike $3 or o.domains::text ilike $3)
                     and ($4::text is null or o.sector = $4)
                     and ($5::text is null or o.regions ? $5)
                     and ($6::text is null or o.capabilities ? $6)
                     and ($7::text is null or (o.name, o.organisation_id) > ($7, $8))
                    order by o.name, o.organisation_id limit $9
                    """,
                network,
                viewer,
                Sql.Maybe(q.Text is null ? null : "%" + Escaped(q.Text) + "%"),
                Sql.Maybe(q.Sector),
                Sql.Maybe(q.Region),
                Sql.Maybe(q.Capability),
                Sql.Maybe(after?[0]),
                Sql.Maybe<Guid?>(after is null ? null : Guid.Parse(after[1])),
                q.Limit + 1
            ),
            View,
            ct
        );
        return Page.Of(found, q.Limit, o => Cursor.Of(o.Name, o.Id.ToString()));
    }

    public async Task<OrganisationView?> Find(string network, Guid viewer, Guid organisationId, CancellationToken ct)
    {
        var found = await database.Query(
            network,
            Sql.Statement(Seen + " and o.organisation_id = $3", network, viewer, organisationId),
            View,
            ct
        );
        return found.SingleOrDefault();
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

    private static OrganisationView View(NpgsqlDataReader r) =>
        new(
            r.Get<Guid>("organisation_id"),
            r.Get<string>("name")!,
            r.Get<string>("about")!,
            r.Get<string>("sector"),
            Strings(r, "domains"),
            Strings(r, "regions"),
            Strings(r, "capabilities"),
            r.Get<bool>("is_verified"),
            r.Get<bool>("is_listed"),
            r.Get<int>("active_members"),
            r.Get<DateTimeOffset>("registered_at"),
            r.Get<Guid?>("relationship_id") is { } id
                ? new OrganisationRelationship(
                    id,
                    Enum.Parse<PartnershipStatus>(r.Get<string>("status")!),
                    r.Get<bool>("requested_by_them")
                )
                : null
        );

    private static string[] Strings(NpgsqlDataReader r, string column) =>
        JsonSerializer.Deserialize<string[]>(r.Get<string>(column)!)!;
}
