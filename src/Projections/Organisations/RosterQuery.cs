using System.Text.Json;
using Networking.Domain.Organisations;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.Organisations;

public sealed record RosterOrganisation(Guid Id, string Name, IReadOnlyList<string> Domains);

/// <param name="Email">Null once the person is erased.</param>
public sealed record RosterMember(Guid Id, Guid OrganisationId, string? Email, MemberStatus Status);

/// <summary>Who is in a network and who knows whom, in the order of registration.</summary>
public sealed record Roster(
    IReadOnlyList<RosterOrganisation> Organisations,
    IReadOnlyList<RosterMember> Members,
    IReadOnlyList<Guid> Relationships
);

/// <summary>The whole of a network at once, for an operator's tools: about 200 bytes a member.</summary>
public sealed class RosterQuery(NpgsqlDataSource database)
{
    public async Task<Roster> Read(string network, CancellationToken ct)
    {
        const string Organisations = """
            select organisation_id, name, domains from read_models.organisations
            where tenant_id = $1 order by registered_at, organisation_id
            """;
        const string Members = """
            select member_id, organisation_id, email, status from read_models.members
            where tenant_id = $1 order by since, member_id
            """;
        const string Pairs = "select relationship_id from read_models.relationships where tenant_id = $1";
        return new Roster(
            await database.Query(network, Sql.Statement(Organisations, network), Organisation, ct),
            await database.Query(network, Sql.Statement(Members, network), Member, ct),
            await database.Query(network, Sql.Statement(Pairs, network), r => r.GetGuid(0), ct)
        );
    }

    private static RosterOrganisation Organisation(NpgsqlDataReader r) =>
        new(r.GetGuid(0), r.GetString(1), JsonSerializer.Deserialize<string[]>(r.GetString(2))!);

    private static RosterMember Member(NpgsqlDataReader r) =>
        new(
            r.GetGuid(0),
            r.GetGuid(1),
            r.IsDBNull(2) ? null : r.GetString(2),
            Enum.Parse<MemberStatus>(r.GetString(3))
        );
}
