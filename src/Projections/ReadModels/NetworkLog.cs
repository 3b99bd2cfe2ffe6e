using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Networking.Domain;

namespace Networking.Projections.ReadModels;

/// <summary>A network's part of the log, in its order.</summary>
public static class NetworkLog
{
    public const int BatchSize = 5_000;

    /// <summary>Events after one position up to another that a read model hears of. The next batch is read while one is worked on.</summary>
    public static async IAsyncEnumerable<Recorded[]> Read(
        IDocumentStore store,
        ReadModel model,
        string network,
        long after,
        long until,
        int batchSize,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var heard = model.Heard;
        var reading = Batch(store, heard, network, after, until, batchSize, ct);
        while (await reading is { Count: > 0 } events)
        {
            reading =
                events.Count < batchSize
                    ? Task.FromResult<IReadOnlyList<IEvent>>([])
                    : Batch(store, heard, network, events[^1].Sequence, until, batchSize, ct);
            // A tombstone is Marten's mark on the position of an append that was broken off: it says nothing.
            yield return
            [
                .. events
                    .Where(e => e.Data is not Tombstone)
                    .Select(e => new Recorded(network, e.Sequence, (DomainEvent)e.Data)),
            ];
        }
    }

    private static async Task<IReadOnlyList<IEvent>> Batch(
        IDocumentStore store,
        Type[] heard,
        string network,
        long after,
        long until,
        int batchSize,
        CancellationToken ct
    )
    {
        await using var session = store.QuerySession(network);
        return await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= until && e.EventTypesAre(heard))
            .OrderBy(e => e.Sequence)
            .Take(batchSize)
            .ToListAsync(ct);
    }
}
