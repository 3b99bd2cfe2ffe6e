using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.Tests.ReadModels;

/// <summary>F19, on a host of its own, since a rebuild holds a projection for a moment.</summary>
public sealed class RebuildingBesideTheLiveModel : IAsyncLifetime
{
    private readonly NetworkingFixture _own = new();

    public ValueTask InitializeAsync() => _own.InitializeAsync();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Fact]
    public async Task makes_wrong_rows_right_while_reads_go_on_and_twice_changes_nothing()
    {
        var network = await _own.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var thread = await acme[0].StartThread("Talk", acme[1]);
        var other = await _own.Network();
        await other.Company("Zeta", "Zoe");
        for (var i = 0; i < 50; i++)
            await acme[0].Say(thread, $"Message {i}");
        var last = (await acme[0].Say(thread, "The last one before")).Position;
        await acme[1].Inbox(last);

        Assert.True(await Spoil("update read_models.messages set body = body || '!' where ordinal % 10 = 0") >= 5);
        Assert.Equal(
            1,
            await Spoil(
                "delete from read_models.search where message_id = (select message_id from read_models.messages where ordinal = 7)"
            )
        );
        Assert.Equal(
            1,
            await Spoil(
                "insert into read_models.mentions select tenant_id, member_id, thread_id, 3, gen_random_uuid() from read_models.participations limit 1"
            )
        );
        Assert.Equal(1, await Spoil("update read_models.organisations set name = 'Acmé' where name = 'Acme'"));
        Assert.False(await AllEqual(network.Id));

        using var stop = new CancellationTokenSource();
        var writing = Write(acme[0], thread, stop.Token);
        var reading = Read(acme[1], thread, stop.Token);
        var results = new List<RebuildResult>();
        foreach (var model in AllReadModels.List)
            results.Add(await Rebuild(model));
        await stop.CancelAsync();
        var position = await writing;
        await reading;

        Assert.True(results[0].Changed >= 6, string.Join('\n', results));
        Assert.All(results[1..], r => Assert.Equal(1, r.Changed));
        await acme[1].Inbox(position);
        Assert.True(await AllEqual(network.Id) && await AllEqual(other.Id));
        // Together; and with so few rows in memory that most are looked up.
        Assert.All(await Rebuild(AllReadModels.List), r => Assert.Equal(0, r.Changed));
        Assert.All(await Rebuild(AllReadModels.List, mostRows: 20, batchSize: 7), r => Assert.Equal(0, r.Changed));
    }

    /// <summary>A batch that was folded from wrong rows must not be written over the right ones.</summary>
    [Fact]
    public async Task makes_wrong_right_for_good_also_what_each_message_carries_on()
    {
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Talk");
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Write(ann, thread, stop.Token)));
        for (var i = 0; i < 5; i++)
        {
            await Spoil("update read_models.threads set last_ordinal = last_ordinal + 1000");
            await Rebuild(AllReadModels.Messaging);
        }

        await stop.CancelAsync();
        await ann.Inbox((await writing).Max());
        Assert.True(await AllEqual(network.Id));
    }

    [Fact]
    public async Task leaves_everything_as_it_was_when_it_is_broken_off()
    {
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var sent = await ann.Say(await ann.StartThread("Talk"), "Hello");
        await ann.Inbox(sent.Position);
        await Spoil("update read_models.messages set body = 'spoilt'");
        using var soon = new CancellationTokenSource();
        await using (var held = await _own.Admin.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (await held.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            // Everything is folded; it stands before the live rows.
            await using var hold = new NpgsqlCommand("lock table read_models.messages in share mode", held);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var broken = Rebuild(AllReadModels.Messaging, soon.Token);
            while (!await IsWaitedFor("read_models.messages"))
                await Task.Delay(20, TestContext.Current.CancellationToken);
            await soon.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken);
        }

        Assert.False(await AllEqual(network.Id));
        Assert.Equal(1, (await Rebuild(AllReadModels.Messaging)).Changed);
        await ann.Inbox((await ann.Say(await ann.StartThread("Again"), "It goes on")).Position);
    }

    private static async Task<long> Write(Person by, Guid thread, CancellationToken ct)
    {
        var position = 0L;
        for (var i = 0; !ct.IsCancellationRequested; i++)
            position = (await by.Say(thread, $"Meanwhile {i}")).Position;
        return position;
    }

    // Never fails, never goes back.
    private static async Task Read(Person by, Guid thread, CancellationToken ct)
    {
        for (var seen = 0L; !ct.IsCancellationRequested; )
        {
            var read = (await by.Get($"/api/threads/{thread}/messages?limit=1")).Is(200).Items[^1];
            var ordinal = read.GetProperty("ordinal").GetInt64();
            Assert.True(ordinal >= seen, $"{ordinal} after {seen}");
            seen = ordinal;
            Assert.NotEmpty((await by.Get("/api/inbox")).Is(200).Items);
        }
    }

    private async Task<RebuildResult> Rebuild(ReadModel model, CancellationToken ct = default) =>
        (await Rebuild([model], ct: ct))[0];

    private Task<IReadOnlyList<RebuildResult>> Rebuild(
        IReadOnlyList<ReadModel> models,
        int mostRows = 1_000_000,
        int batchSize = 5_000,
        CancellationToken ct = default
    ) =>
        new ReadModelRebuild(Store, _own.As(DatabaseRole.Daemon)) { MostRows = mostRows, BatchSize = batchSize }.Run(
            models,
            ct
        );

    private IDocumentStore Store => _own.Host.Services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon);

    private async Task<bool> AllEqual(string network)
    {
        var audit = new ReadModelAudit(Store, _own.As(DatabaseRole.Daemon));
        var same = true;
        foreach (var model in AllReadModels.List)
            same &= (await audit.Check(model, network, TestContext.Current.CancellationToken)).IsSame;
        return same;
    }

    private async Task<bool> IsWaitedFor(string table)
    {
        await using var command = _own.Admin.CreateCommand(
            $"select exists (select from pg_locks where relation = '{table}'::regclass and not granted)"
        );
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true;
    }

    private async Task<int> Spoil(string sql)
    {
        await using var command = _own.Admin.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }
}
