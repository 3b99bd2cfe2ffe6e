using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Networking.Domain;

namespace Networking.Projections.ReadModels;

/// <summary>A network's part of the log, in its order.</summary>
public static class NetworkLog
{
    private const int BatchSize = 5_000;

    /// <summary>Events after one position up to another. The next batch is read while one is worked on.</summary>
    public static async IAsyncEnumerable<Recorded[]> Read(
        IDocumentStore store,
        string network,
        long after,
        long until,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var reading = Batch(store, network, after, until, ct);
        while (await reading is { Count: > 0 } events)
        {
            reading =
                events.Count < BatchSize
                    ? Task.FromResult<IReadOnlyList<IEvent>>([])
                    : Batch(store, network, events[^1].Sequence, until, ct);
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
        string network,
        long after,
        long until,
        CancellationToken ct
    )
    {
        await using var session = store.QuerySession(network);
        return await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= until)
            .OrderBy(e => e.Sequence)
            .Take(BatchSize)
            .ToListAsync(ct);
    }
}
