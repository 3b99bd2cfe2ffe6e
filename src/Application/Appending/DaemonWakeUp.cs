using Npgsql;

namespace Networking.Application.Appending;

/// <summary>
/// Tells the daemon that there are events. Each time it looks, it spends a dozen statements; so the first commit after a
/// quiet moment wakes it at once, and of those that follow within <see cref="Interval"/> one wakes it for all.
/// </summary>
internal sealed class DaemonWakeUp(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Marten's channel (UseListenNotifyForEventAppends).</summary>
    private const string Wake = "select pg_notify('mt_events_appended', '')";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private long _last = long.MinValue;
    private bool _pending;

    /// <summary>The statement that a commit carries; null when a wake-up that comes after the commit is on its way.</summary>
    public NpgsqlBatchCommand? InCommit()
    {
        lock (_gate)
        {
            if (_last != long.MinValue && clock.GetElapsedTime(_last) < Interval)
                return null;
            _last = clock.GetTimestamp();
            return new NpgsqlBatchCommand(Wake);
        }
    }

    /// <summary>After a commit that carried none.</summary>
    public void Later()
    {
        lock (_gate)
        {
            if (_pending)
                return;
            _pending = true;
        }

        _ = Task.Run(WakeLater);
    }

    private async Task WakeLater()
    {
        TimeSpan pause;
        lock (_gate)
            pause = Interval - clock.GetElapsedTime(_last);
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, clock);
        lock (_gate)
            (_pending, _last) = (false, clock.GetTimestamp());
        try
        {
            await using var command = database.CreateCommand(Wake);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ObjectDisposedException)
        {
            // The daemon also looks by itself; when the database is back, it looks first of all.
        }
    }
}
