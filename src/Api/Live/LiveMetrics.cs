using System.Diagnostics.Metrics;
using Networking.Application.Appending;

namespace Networking.Api.Live;

/// <summary>What operators see of live delivery.</summary>
internal sealed class LiveMetrics : IDisposable
{
    // An imported event claims a time of long ago (ADR 0010): nobody has been waiting for it since then.
    private static readonly TimeSpan Claimed = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(AppendMetrics.MeterName);
    private readonly Histogram<double> _delay;

    public LiveMetrics(TimeProvider clock)
    {
        _clock = clock;
        _delay = _meter.CreateHistogram(
            "networking.relay.delay",
            "s",
            "From the moment that a command came in to the moment that its event was written to a listener's connection",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60],
            }
        );
    }

    public void WatchConnections(Func<int> connected) =>
        _meter.CreateObservableGauge(
            "networking.live.connections",
            connected,
            "{connection}",
            "Clients that listen at this node"
        );

    public void WatchRedis(Func<bool> isConnected) =>
        _meter.CreateObservableGauge(
            "networking.redis.up",
            () => isConnected() ? 1 : 0,
            "1",
            "Whether this node reaches Redis, where it is configured"
        );

    /// <param name="since">By the clock of the node that took the command.</param>
    public void Sent(DateTimeOffset? since)
    {
        if (_delay.Enabled && since is { } at && _clock.GetUtcNow() - at is var delay && delay < Claimed)
            _delay.Record(Math.Max(0, delay.TotalSeconds));
    }

    public void Dispose() => _meter.Dispose();
}
