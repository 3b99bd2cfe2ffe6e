using Networking.Api.Tests.Sealing;
using Networking.Application.Appending;
using Npgsql;

namespace Networking.Api.Tests.Appending;

public sealed class WakingTheDaemon(SealingServer server)
{
    // Events that nobody tells the daemon of would wait for its own poll: a second or more at every socket.
    [Fact]
    public async Task happens_at_once_after_a_quiet_moment_and_once_for_all_that_follow()
    {
        // A database of its own, in which nobody else wakes anyone.
        await using var database = NpgsqlDataSource.Create(await server.NewDatabase());
        await using var listening = await database.OpenConnectionAsync();
        var (heard, clock) = (0, new StandingClock());
        listening.Notification += (_, e) => heard += e.Channel == "mt_events_appended" ? 1 : 0;
        await using (var listen = new NpgsqlCommand("listen mt_events_appended", listening))
            await listen.ExecuteNonQueryAsync();
        var daemon = new DaemonWakeUp(database, clock);

        Assert.NotNull(daemon.InCommit());
        for (var commit = 0; commit < 20; commit++)
        {
            Assert.Null(daemon.InCommit());
            daemon.Later();
        }

        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.False(await listening.WaitAsync(TimeSpan.FromMilliseconds(200)));
        Assert.Equal(1, heard);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.NotNull(daemon.InCommit());
    }

    // So that twenty commits follow within the interval on any machine; delays are real.
    private sealed class StandingClock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
