using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Networking.Api.Health;

/// <summary>Whether PostgreSQL answers within two seconds. Without it nothing can be served.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or IOException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
