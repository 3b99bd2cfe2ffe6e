using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Networking.Api.Health;

/// <summary>What the dependencies said within the last second: anybody may ask, as often as they like (T19).</summary>
internal sealed class ReadyReport(HealthCheckService health, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private Task<HealthReport>? _report;
    private long _asked;

    public Task<HealthReport> Get(CancellationToken ct)
    {
        lock (_gate)
        {
            if (_report is null || (_report.IsCompleted && clock.GetElapsedTime(_asked) >= Holds))
                (_report, _asked) = (health.CheckHealthAsync(CancellationToken.None), clock.GetTimestamp());
            return _report.WaitAsync(ct);
        }
    }
}
