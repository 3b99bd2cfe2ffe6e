using Marten;
using Networking.Api.EventStore;
using Networking.Projections;
using Npgsql;

namespace Networking.Api.Import;

/// <summary>
/// Brings the read models to the end of the log: a running host does it, else this process leads the projections
/// while it waits.
/// </summary>
internal sealed class CatchUp(IDocumentStore store, NpgsqlDataSource database, ILoggerFactory logs, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="lag">Is told how many events are to go.</param>
    /// <returns>False when the read models have stood still for a minute.</returns>
    public async Task<bool> RunAsync(Action<long> lag, CancellationToken ct)
    {
        if (await Lag(ct) == 0)
            return true;
        using var leader = new ProjectionLeader(store, database, logs.CreateLogger<ProjectionLeader>());
        await leader.StartAsync(ct);
        try
        {
            return await Wait(lag, ct);
        }
        finally
        {
            await leader.StopAsync(CancellationToken.None);
        }
    }

    private async Task<bool> Wait(Action<long> lag, CancellationToken ct)
    {
        var (last, since) = (long.MaxValue, clock.GetTimestamp());
        while (await Lag(ct) is > 0 and var now)
        {
            lag(now);
            if (now < last)
                (last, since) = (now, clock.GetTimestamp());
            else if (clock.GetElapsedTime(since) > Patience)
                return false;
            await Task.Delay(Interval, ct);
        }

        return true;
    }

    // The slowest read model counts. One that has never moved has no row.
    private async Task<long> Lag(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select coalesce((select max(seq_id) from events.mt_events), 0)
                 - min(coalesce(p.last_seq_id, 0))
            from unnest($1::varchar[]) m(name)
            left join events.mt_event_progression p on p.name = m.name
            """
        );
        command.Parameters.AddWithValue(AllReadModels.List.Select(m => $"{m.Name}:All").ToArray());
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }
}
