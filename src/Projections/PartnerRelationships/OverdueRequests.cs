using Networking.Domain.PartnerRelationships;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Projections.PartnerRelationships;

/// <summary>Requests of all networks whose lifetime is over: work for the sweep.</summary>
/// <param name="database">As the daemon: no member asks here.</param>
public sealed class OverdueRequests(NpgsqlDataSource database)
{
    public Task<List<(string Network, Guid Id, DateTimeOffset RequestedAt)>> Read(
        DateTimeOffset now,
        int limit,
        CancellationToken ct
    ) =>
        database.QueryAll(
            Sql.Statement(
                "select tenant_id, relationship_id, requested_at from read_models.relationships where status = 'Requested' and requested_at <= $1 limit $2",
                now - PartnerRelationship.RequestLifetime,
                limit
            ),
            r => (r.GetString(0), r.GetGuid(1), r.GetFieldValue<DateTimeOffset>(2)),
            ct
        );
}
