using System.Diagnostics.Metrics;
using Networking.Api.Postgres;
using Networking.Application.Appending;
using Networking.Projections;
using Npgsql;

namespace Networking.Api.Telemetry;

/// <summary>
/// What only the database knows, asked every few seconds by one small statement whose cost does not grow, so that no
/// scrape waits for it. While the database is away that is all it says: what it said before would be a guess.
/// </summary>
internal sealed class DatabaseGauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Positions of the log, not rows: a position that an append gave up counts until it is passed.
    private const string Statement = """
        select m.name,
               greatest(0, (select coalesce(max(seq_id), 0) from events.mt_events) - coalesce(p.last_seq_id, 0)) as behind,
               exists (select from events.stopped_projections s where s.name = m.name) as stopped,
               (select count(*) from events.mt_high_water_skips) as skips
        from unnest($1::varchar[]) m(name)
        left join events.mt_event_progression p on p.name = m.name || ':All'
        """;

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(AppendMetrics.MeterName);
    private volatile IReadOnlyList<Row>? _rows;
    private volatile int _up = -1;

    public DatabaseGauges([FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        Gauge("networking.database.up", "1", "Whether the database answers", () => _up < 0 ? [] : [new(_up)]);
        Gauge(
            "networking.projection.lag",
            "{event}",
            "Events that a projection has not folded yet",
            () => Each(r => r.Behind)
        );
        Gauge(
            "networking.projection.stopped",
            "1",
            "Whether a projection is stopped",
            () => Each(r => r.Stopped ? 1 : 0)
        );
        Gauge(
            "networking.projection.skips",
            "{position}",
            "Gaps in the log that the projections have gone past",
            () => _rows is [var first, ..] ? [new(first.Skips)] : []
        );
    }

    /// <summary>One look.</summary>
    public async Task Look(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            (_rows, _up) = (await Read(patience.Token), 1);
        }
        catch (Exception e)
            when (e is NpgsqlException or IOException or InvalidOperationException or OperationCanceledException
                && !ct.IsCancellationRequested
            )
        {
            (_rows, _up) = (null, 0);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        do await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    private async Task<IReadOnlyList<Row>> Read(CancellationToken ct)
    {
        await using var command = _database.CreateCommand(Statement);
        command.Parameters.AddWithValue(AllReadModels.List.Select(m => m.Name).ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<Row>();
        while (await reader.ReadAsync(ct))
            rows.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetBoolean(2), reader.GetInt64(3)));
        return rows;
    }

    private IEnumerable<Measurement<long>> Each(Func<Row, long> value) =>
        (_rows ?? []).Select(r => new Measurement<long>(
            value(r),
            KeyValuePair.Create<string, object?>("projection", r.Name)
        ));

    private void Gauge(string name, string unit, string what, Func<IEnumerable<Measurement<long>>> observe) =>
        _meter.CreateObservableGauge(name, observe, unit, what);

    private sealed record Row(string Name, long Behind, bool Stopped, long Skips);
}
