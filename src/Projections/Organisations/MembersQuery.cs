using System.Text.Json;
using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Organisations;

/// <summary>A member; name and address are null once the person is erased. A partner sees no addresses and roles.</summary>
public sealed record MemberView(
    Guid MemberId,
    Guid OrganisationId,
    string? DisplayName,
    string? Email,
    IReadOnlyList<Role> Roles,
    MemberStatus Status,
    DateTimeOffset Since
);

public sealed class MembersQuery(NpgsqlDataSource database)
{
    /// <summary>Members of one organisation by name.</summary>
    public async Task<Page<MemberView>> Read(
        string network,
        Guid organisationId,
        string? cursor,
        int limit,
        CancellationToken ct
    )
    {
        var after = cursor is null ? null : Cursor.Parse(cursor, 2);
        if (after is not null && !Guid.TryParse(after[1], out _))
            throw new InvalidCursorException();
        var found = await database.Query(
            network,
            Sql.Statement(
                """
                select * from read_models.members
                where tenant_id = $1 and organisation_id = $2
                  and ($3::text is null or (coalesce(display_name, ''), member_id) > ($3, $4))
                order by coalesce(display_name, ''), member_id limit $5
                """,
                network,
                organisationId,
                Sql.Maybe(after?[0]),
                Sql.Maybe<Guid?>(after is null ? null : Guid.Parse(after[1])),
                limit + 1
            ),
            View,
            ct
        );
        return Page.Of(found, limit, m => Cursor.Of(m.DisplayName ?? "", m.MemberId.ToString()));
    }

    /// <summary>Whom one can write to: active members by name, 200 at most.</summary>
    public Task<List<MemberView>> Active(string network, Guid organisationId, CancellationToken ct) =>
        database.Query(
            network,
            Sql.Statement(
                """
                select * from read_models.members
                where tenant_id = $1 and organisation_id = $2 and status = 'Active'
                order by coalesce(display_name, ''), member_id limit 200
                """,
                network,
                organisationId
            ),
            View,
            ct
        );

    /// <summary>Members of any organisation by their whole name or address, whatever its case; 200 at most.</summary>
    public Task<List<MemberView>> Named(string network, string nameOrAddress, CancellationToken ct) =>
        database.Query(
            network,
            Sql.Statement(
                """
                select * from read_models.members
                where tenant_id = $1 and (lower(display_name) = lower($2) or lower(email) = lower($2))
                order by member_id limit 200
                """,
                network,
                nameOrAddress
            ),
            View,
            ct
        );

    private static MemberView View(NpgsqlDataReader r) =>
        new(
            r.Get<Guid>("member_id"),
            r.Get<Guid>("organisation_id"),
            r.Get<string>("display_name"),
            r.Get<string>("email"),
            [.. JsonSerializer.Deserialize<Role[]>(r.Get<string>("roles")!)!],
            Enum.Parse<MemberStatus>(r.Get<string>("status")!),
            r.Get<DateTimeOffset>("since")
        );
}
