using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Networking.Application.Appending;

/// <summary>
/// What operators see of the way into the log. A group costs two records, a refusal one; who sends pays nothing, and
/// nobody anything when nobody listens. No label names a network: there may be any number of them.
/// </summary>
public sealed class AppendMetrics : IDisposable
{
    /// <summary>Of every instrument of the server's own.</summary>
    public const string MeterName = "Networking";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<int> _groupSize;
    private readonly Histogram<double> _commit;
    private readonly Counter<long> _refused;
    private long _retries;
    private long _unavailable;

    public AppendMetrics()
    {
        _groupSize = _meter.CreateHistogram(
            "networking.append.group.size",
            "{command}",
            "Commands that shared a transaction",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] }
        );
        _commit = _meter.CreateHistogram(
            "networking.append.commit.duration",
            "s",
            "How long a group took from the look-up of its versions to the disk",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 15],
            }
        );
        // Observed, so that they are there from the start: an alarm cannot see a counter come into being.
        _meter.CreateObservableCounter(
            "networking.append.retries",
            () => Volatile.Read(ref _retries),
            "{group}",
            "Groups that were tried again: the database was away for a moment"
        );
        _refused = _meter.CreateCounter<long>(
            "networking.commands.refused",
            "{command}",
            "Commands that a rule refused, by the code of the answer"
        );
        _meter.CreateObservableCounter(
            "networking.commands.unavailable",
            () => Volatile.Read(ref _unavailable),
            "{command}",
            "Commands that were answered 503: the queue was full, the database away, or the data kept changing"
        );
    }

    internal void WatchQueues(Func<int> waiting) =>
        _meter.CreateObservableGauge(
            "networking.append.queue.depth",
            waiting,
            "{command}",
            "Commands that wait for their group, of all networks"
        );

    internal void Committed(int commands, TimeSpan took)
    {
        _groupSize.Record(commands);
        _commit.Record(took.TotalSeconds);
    }

    internal void TriedAgain() => Interlocked.Increment(ref _retries);

    internal Outcome Count(Outcome outcome)
    {
        if (outcome is Refused refused)
            _refused.Add(1, new TagList { { "code", refused.Rejection.Code } });
        else if (outcome is Unavailable)
            Interlocked.Increment(ref _unavailable);
        return outcome;
    }

    public void Dispose() => _meter.Dispose();
}
