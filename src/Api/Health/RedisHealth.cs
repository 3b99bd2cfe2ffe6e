using Microsoft.Extensions.Diagnostics.HealthChecks;
using Networking.Api.Live.Typing;

namespace Networking.Api.Health;

/// <summary>Whether Redis answers. Without it typing is not seen across nodes, and all else goes on.</summary>
internal sealed class RedisHealth(RedisTyping redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await redis.Ping().WaitAsync(cancellationToken);
        return redis.IsConnected ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded();
    }
}
