using Microsoft.Extensions.Caching.Memory;
using Networking.Domain.Messages;

namespace Networking.Application.WriteModels;

/// <summary>
/// Bounded memory of states that were decided upon lately. It may be stale (another node may have appended): the
/// appender checks every version before it commits, so staleness costs a second decision, never a wrong one.
/// </summary>
internal sealed class WriteModelCache : IDisposable
{
    private readonly MemoryCache _models = new(new MemoryCacheOptions { SizeLimit = 100_000 });
    private readonly Lock _gate = new();

    public WriteModel? Find(string network, Guid stream) => _models.Get<WriteModel>((network, stream));

    /// <summary>Keeps the model unless a newer one is there: a slow reader does not undo a commit.</summary>
    public void Keep(string network, Guid stream, WriteModel model)
    {
        lock (_gate)
        {
            if (Find(network, stream) is { } kept && kept.Version > model.Version)
                return;
            using var entry = _models.CreateEntry((network, stream));
            entry.Size = 1;
            // Most streams are messages, and few of them are asked for again: they make room for the others.
            entry.Priority = model.State is Message ? CacheItemPriority.Low : CacheItemPriority.Normal;
            entry.Value = model;
        }
    }

    public void Forget(string network, Guid stream) => _models.Remove((network, stream));

    public void Dispose() => _models.Dispose();
}
