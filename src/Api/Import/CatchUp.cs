using System.Globalization;
using Marten;
using Networking.Api.EventStore;
using Networking.Projections;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>
/// Brings the read models to the end of the log: a running host does it, else this process leads the projections
/// while it waits.
/// </summary>
internal sealed class CatchUp(
    IDocumentStore store,
    NpgsqlDataSource database,
    ILoggerFactory logs,
    TimeProvider clock,
    Patience patience
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan StandingStill = TimeSpan.FromMinutes(1);

    /// <param name="lag">Is told how many events are to go.</param>
    /// <returns>False when the read models have stood still for a minute.</returns>
    public async Task<bool> RunAsync(Action<long> lag, CancellationToken ct)
    {
        var target = await Ask("select coalesce(max(seq_id), 0) from events.mt_events", ct);
        if (await Position(ct) >= target)
            return true;
        using var leader = new ProjectionLeader(store, database, logs);
        await leader.StartAsync(ct);
        try
        {
            return await Wait(target, lag, ct);
        }
        finally
        {
            await leader.StopAsync(CancellationToken.None);
        }
    }

    private async Task<bool> Wait(long target, Action<long> lag, CancellationToken ct)
    {
        var (last, since) = (-1L, clock.GetTimestamp());
        while (await Position(ct) is var position && position < target)
        {
            lag(target - position);
            if (position > last)
                (last, since) = (position, clock.GetTimestamp());
            else if (clock.GetElapsedTime(since) > StandingStill)
                return false;
            await Task.Delay(Interval, ct);
        }

        return true;
    }

    // The slowest read model counts. One that has never moved has no row.
    private Task<long> Position(CancellationToken ct) =>
        Ask(
            """
            select min(coalesce(p.last_seq_id, 0)) from unnest($1::varchar[]) m(name)
            left join events.mt_event_progression p on p.name = m.name
            """,
            ct,
            AllReadModels.List.Select(m => m.Shard).ToArray()
        );

    private Task<long> Ask(string sql, CancellationToken ct, params string[][] values) =>
        patience.Ask(() => Read(sql, values, ct), ct);

    private async Task<long> Read(string sql, string[][] values, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
