using System.Diagnostics;
using Networking.Api.Postgres;
using Networking.Api.ReadModels;

namespace Networking.Api.Tests.ReadModels;

/// <summary>F16, on a host of its own, whose projections are shown another time of PostgreSQL's than it has.</summary>
public sealed class LosingTime : IAsyncLifetime
{
    private readonly NetworkingFixture _own = new();

    public ValueTask InitializeAsync() => _own.InitializeAsync();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    /// <summary>Found by the fault rig (F16, seed 2): the daemon waited at a gap for as long as the clock was put back by.</summary>
    [Fact]
    public async Task does_not_keep_the_projections_at_a_gap()
    {
        await _own.Restart(() => Sql(Clock));
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Talk");
        await Sql("update clock.shown set ahead = '1 hour'");
        var before = await ann.Say(thread, "Before the gap");
        (await ann.Get($"/api/inbox?atLeast={before.Position}")).Is(200);

        // A position that an append took and never used; the daemon waits there, since an hour from now.
        await Sql("select nextval('events.mt_events_sequence')");
        var after = await ann.Say(thread, "After the gap");
        Assert.Equal(before.Position + 2, after.Position);
        await Until(
            "select count(*) from events.mt_event_progression where last_seq_id = $1 and last_updated > now() + '30 minutes' and name like '%Gap%'",
            before.Position
        );
        // The leader looks at the time once a second.
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await Sql("update clock.shown set ahead = '0'");
        await Until(
            "select count(*) from events.mt_event_progression where last_seq_id >= $1 and name = 'messaging:All'",
            after.Position
        );
    }

    // What the projections' role calls is looked up here first: the time is PostgreSQL's, and what a test adds.
    private static readonly string Clock = $"""
        create schema clock;
        create table clock.shown (ahead interval not null);
        insert into clock.shown values ('0');
        create function clock.transaction_timestamp() returns timestamptz stable language sql
            as 'select pg_catalog.transaction_timestamp() + ahead from clock.shown';
        create function clock.clock_timestamp() returns timestamptz volatile language sql
            as 'select pg_catalog.clock_timestamp() + ahead from clock.shown';
        grant usage on schema clock to {DatabaseRole.Daemon};
        grant select on clock.shown to {DatabaseRole.Daemon};
        alter role {DatabaseRole.Daemon} set search_path = clock, pg_catalog, public;
        """;

    private async Task Sql(string sql)
    {
        await using var command = _own.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task Until(string count, long position)
    {
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            await using var command = _own.Admin.CreateCommand(count);
            command.Parameters.AddWithValue(position);
            if ((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0)
                return;
            if (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(40))
                continue;
            var status = await new ProjectionStatusQuery(_own.Admin).Read(TestContext.Current.CancellationToken);
            Assert.Fail($"{count}\n{string.Join('\n', status)}");
        }
    }
}
