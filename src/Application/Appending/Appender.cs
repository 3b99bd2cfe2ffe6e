using System.Collections.Concurrent;
using Marten;
using Microsoft.Extensions.Logging;
using Networking.Application.WriteModels;
using Npgsql;

namespace Networking.Application.Appending;

/// <summary>Commits commands in groups: one queue and one transaction at a time per network (architecture rule 10).</summary>
internal sealed class Appender : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<NetworkQueue>> _queues = new();
    private readonly Func<string, NetworkQueue> _start;

    public Appender(
        IDocumentStore store,
        NpgsqlDataSource database,
        WriteModelCache cache,
        DaemonWakeUp daemon,
        AppendMetrics metrics,
        ILogger<Appender> log
    )
    {
        _start = network =>
            new(new GroupCommit(network, database, store.Options.Serializer(), cache, daemon), metrics, log);
        metrics.WatchQueues(() => _queues.Values.Where(q => q.IsValueCreated).Sum(q => q.Value.Waiting));
    }

    /// <returns>False when the network's queue is full: the caller answers 503.</returns>
    public bool TryEnqueue(string network, AppendRequest request) =>
        _queues.GetOrAdd(network, n => new Lazy<NetworkQueue>(() => _start(n))).Value.TryEnqueue(request);

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues.Values)
            await queue.Value.DisposeAsync();
    }
}
