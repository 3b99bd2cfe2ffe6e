using Microsoft.Extensions.Caching.Memory;

namespace Networking.Application.WriteModels;

/// <summary>
/// Bounded memory of states that were decided upon lately. It may be stale (another node may have appended): the
/// appender checks every version before it commits, so staleness costs a second decision, never a wrong one.
/// </summary>
internal sealed class WriteModelCache : IDisposable
{
    private readonly MemoryCache _models = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public WriteModel? Find(string network, Guid stream) => _models.Get<WriteModel>((network, stream));

    public void Keep(string network, Guid stream, WriteModel model)
    {
        using var entry = _models.CreateEntry((network, stream));
        entry.Size = 1;
        entry.Value = model;
    }

    public void Forget(string network, Guid stream) => _models.Remove((network, stream));

    public void Dispose() => _models.Dispose();
}
