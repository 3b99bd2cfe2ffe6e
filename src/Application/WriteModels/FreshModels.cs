using System.Collections.Concurrent;
using Marten;
using Networking.Domain;

namespace Networking.Application.WriteModels;

/// <summary>
/// Write models for those who only read them, to authorise a request. What this node committed shows at once; what
/// another node committed shows within <see cref="MaxAge"/>, at the cost of one short query per stream and second.
/// A state that cannot be checked is not given out: the error goes to the caller (T30).
/// </summary>
internal sealed class FreshModels(IDocumentStore store, WriteModelCache cache, TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string, Guid), Check> _checks = new();

    public async ValueTask<T?> Find<T>(string network, Guid id, Func<T?, DomainEvent, T?> evolve)
        where T : class
    {
        var check = Current(network, id, () => Read<T>(network, id, WriteModel.Empty(evolve)));
        try
        {
            var read = await check.Model.Value;
            return (cache.Find(network, id) is { } kept && kept.Version > read.Version ? kept : read).State as T;
        }
        catch
        {
            _checks.TryRemove(new((network, id), check));
            throw;
        }
    }

    // Many requests at once share one query; its age counts from its start, when what it sees was true.
    private Check Current(string network, Guid id, Func<Task<WriteModel>> read) =>
        _checks.AddOrUpdate(
            (network, id),
            _ => new Check(clock.GetTimestamp(), new(read)),
            (_, last) => clock.GetElapsedTime(last.Started) < MaxAge ? last : new Check(clock.GetTimestamp(), new(read))
        );

    private async Task<WriteModel> Read<T>(string network, Guid id, WriteModel empty)
    {
        var model = cache.Find(network, id) is { } kept && kept.Type == typeof(T) ? kept : empty;
        await using var session = store.QuerySession(network);
        foreach (var e in await session.Events.FetchStreamAsync(id, fromVersion: model.Version + 1))
            model = model.With((DomainEvent)e.Data) with { Position = e.Sequence };
        if (!model.IsOfAnotherKindThan<T>())
            cache.Keep(network, id, model);
        return model;
    }

    private sealed record Check(long Started, Lazy<Task<WriteModel>> Model);
}
