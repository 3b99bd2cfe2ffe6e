using System.Collections.Concurrent;
using Marten;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Isolation;

/// <summary>T1: sessions of mixed networks, and of none, one after the other on the same connections. Alone: it takes all there is.</summary>
[Collection(Alone.Name)]
public sealed class ServingEveryoneFromOnePool(NetworkingFixture fixture)
{
    private const int Sessions = 100_000;
    private const string Rows = "select tenant_id from events.mt_streams limit 3";

    [Fact]
    public async Task shows_no_foreign_row()
    {
        var app = fixture.As(DatabaseRole.App);
        var store = fixture.Get<IDocumentStore>();
        var networks = new List<string?> { null };
        for (var i = 0; i < 5; i++)
        {
            var network = await fixture.Network();
            await network.Company("Acme", "Ann");
            networks.Add(network.Id);
        }

        var foreign = new ConcurrentBag<string>();
        var (seen, seenByMarten) = (0, 0);
        await Parallel.ForAsync(
            0,
            Sessions,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, ct) =>
            {
                var network = networks[(int)((uint)HashCode.Combine(i) % networks.Count)];
                // Marten enters the network for its whole session; what comes after it must not be in there.
                if (network is not null && i % 10 == 0)
                {
                    await using (var session = store.QuerySession(network))
                        foreach (var tenant in await session.AdvancedSql.QueryAsync<string>(Rows, ct))
                        {
                            Interlocked.Increment(ref seenByMarten);
                            if (tenant != network)
                                foreign.Add($"{tenant} in {network}");
                        }

                    network = null;
                }

                await using var connection = await app.OpenConnectionAsync(ct);
                await using var batch = new NpgsqlBatch(connection);
                if (network is not null)
                    batch.BatchCommands.Add(Enter(network));
                batch.BatchCommands.Add(new(Rows));
                await using var reader = await batch.ExecuteReaderAsync(ct);
                if (network is not null)
                    await reader.NextResultAsync(ct);
                while (await reader.ReadAsync(ct))
                {
                    Interlocked.Increment(ref seen);
                    if (reader.GetString(0) != network)
                        foreign.Add($"{reader.GetString(0)} in {network}");
                }
            }
        );
        Assert.Empty(foreign);
        Assert.True(seen > Sessions, $"{seen} rows seen");
        Assert.True(seenByMarten > Sessions / 10, $"{seenByMarten} rows seen by Marten");
    }

    private static NpgsqlBatchCommand Enter(string network) =>
        new("select set_config('app.tenant_id', $1, true)") { Parameters = { new() { Value = network } } };
}
