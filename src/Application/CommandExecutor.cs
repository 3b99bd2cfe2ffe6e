using Marten;
using Networking.Application.Appending;
using Networking.Application.WriteModels;
using Networking.Domain;

namespace Networking.Application;

/// <summary>
/// The one way of every command: decide on the states it needs, hand the events to the appender, decide again when
/// one of those states had moved on meanwhile.
/// </summary>
public sealed class CommandExecutor
{
    private const int Attempts = 50;
    private static readonly Rejection IdTaken = Rejection.Refused("id_taken", "That id is the id of something else.");
    private readonly IDocumentStore _store;
    private readonly WriteModelCache _cache;
    private readonly Appender _appender;
    private readonly AppendMetrics _metrics;

    internal CommandExecutor(IDocumentStore store, WriteModelCache cache, Appender appender, AppendMetrics metrics) =>
        (_store, _cache, _appender, _metrics) = (store, cache, appender, metrics);

    /// <param name="decide">Loads what it needs and calls a decider: nothing else.</param>
    public async Task<Outcome> Execute(Command command, Func<Load, ValueTask<Decision>> decide, CancellationToken ct) =>
        _metrics.Count(await Decide(command, decide, ct));

    private async Task<Outcome> Decide(Command command, Func<Load, ValueTask<Decision>> decide, CancellationToken ct)
    {
        var network = command.Actor.Network;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var load = new Load(_store, _cache, network, assumeNew: attempt == 0);
            var decision = await decide(load);
            if (decision.Events.Any(e => load.IsTaken(e.StreamId)))
                return new Refused(IdTaken);
            var request = new AppendRequest(command, decision, load.ReliedOn);
            if (!_appender.TryEnqueue(network, request))
                return new Unavailable("The server is busy.");
            // Once enqueued it will be committed or not whatever the caller does: the answer is awaited to the end.
            var (outcome, stale) = await request.Done;
            if (outcome is not null)
                return outcome;
            foreach (var stream in stale)
                _cache.Forget(network, stream);
            ct.ThrowIfCancellationRequested();
        }

        return new Unavailable("The data this depends on keeps changing.");
    }
}
