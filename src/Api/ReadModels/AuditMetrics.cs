using System.Diagnostics.Metrics;
using Networking.Application.Appending;
using Networking.Projections;

namespace Networking.Api.ReadModels;

/// <summary>What operators see of the audit. No label names a network: there may be any number of them.</summary>
internal sealed class AuditMetrics : IDisposable
{
    private readonly Meter _meter = new(AppendMetrics.MeterName);
    private readonly HashSet<(string ReadModel, string Network)> _wrong = [];
    private long _compared;
    private long _passedOver;
    private long _failed;

    public AuditMetrics()
    {
        _meter.CreateObservableGauge(
            "networking.audit.wrong",
            Wrong,
            "{network}",
            "Networks in which a read model is not what the log says"
        );
        _meter.CreateObservableCounter(
            "networking.audit.compared",
            () => Volatile.Read(ref _compared),
            "{network}",
            "Networks compared with their log"
        );
        _meter.CreateObservableCounter(
            "networking.audit.passed.over",
            () => Volatile.Read(ref _passedOver),
            "{network}",
            "Networks too large to be folded in memory"
        );
        _meter.CreateObservableCounter(
            "networking.audit.failed",
            () => Volatile.Read(ref _failed),
            "{network}",
            "Networks that could not be looked at"
        );
    }

    /// <summary>A network counts as wrong until it is found right.</summary>
    public void Found(string readModel, string network, bool isRight)
    {
        lock (_wrong)
            _ = isRight ? _wrong.Remove((readModel, network)) : _wrong.Add((readModel, network));
    }

    public void Compared() => Interlocked.Increment(ref _compared);

    public void Failed() => Interlocked.Increment(ref _failed);

    public void PassedOver() => Interlocked.Increment(ref _passedOver);

    /// <summary>Another node may have found right since what this one found wrong.</summary>
    public void Forget()
    {
        lock (_wrong)
            _wrong.Clear();
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Wrong()
    {
        lock (_wrong)
            return
            [
                .. AllReadModels.List.Select(m => new Measurement<long>(
                    _wrong.Count(w => w.ReadModel == m.Name),
                    KeyValuePair.Create<string, object?>("projection", m.Name)
                )),
            ];
    }
}
