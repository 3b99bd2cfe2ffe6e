using System.Collections.Concurrent;
using Networking.Api.Postgres;
using Networking.Api.Tests.Crashes;
using Npgsql;

namespace Networking.Api.Tests.Isolation;

/// <summary>T1: sessions of mixed networks, and of none, one after the other on the same connections. Alone: it takes all there is.</summary>
[Collection(CrashCollection.Name)]
public sealed class ServingEveryoneFromOnePool(NetworkingFixture fixture)
{
    private const int Sessions = 100_000;

    [Fact]
    public async Task shows_no_foreign_row()
    {
        var app = fixture.As(DatabaseRole.App);
        var networks = new List<string?> { null };
        for (var i = 0; i < 5; i++)
        {
            var network = await fixture.Network();
            await network.Company("Acme", "Ann");
            networks.Add(network.Id);
        }

        var foreign = new ConcurrentBag<string>();
        var seen = 0;
        await Parallel.ForAsync(
            0,
            Sessions,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, ct) =>
            {
                var network = networks[(int)((uint)HashCode.Combine(i) % networks.Count)];
                await using var connection = await app.OpenConnectionAsync(ct);
                await using var batch = new NpgsqlBatch(connection);
                if (network is not null)
                    batch.BatchCommands.Add(Enter(network));
                batch.BatchCommands.Add(new("select tenant_id from events.mt_streams limit 3"));
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
    }

    private static NpgsqlBatchCommand Enter(string network) =>
        new("select set_config('app.tenant_id', $1, true)") { Parameters = { new() { Value = network } } };
}
