using Microsoft.Extensions.Diagnostics.HealthChecks;
using Networking.Api.Postgres;
using Networking.Api.ReadModels;
using Npgsql;

namespace Networking.Api.Health;

/// <summary>
/// Whether a projection was stopped. Every node serves on meanwhile, with older read models: taking all of them out of a
/// load balancer for one poisoned event would turn a delay into an outage.
/// </summary>
internal sealed class ProjectionsHealth([FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource database)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var stopped = await new ProjectionStatusQuery(database).AnyStopped(cancellationToken);
        return stopped ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
    }
}
