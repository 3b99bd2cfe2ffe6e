using System.Collections.Concurrent;
using System.Globalization;
using Networking.Api.Logs;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>
/// How far each read model has got, on whichever node it is built. Heard by LISTEN; while that connection is down, and
/// once a second in any case for those who wait, it is read from the table.
/// </summary>
public sealed class ReadModelProgress(
    [FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource database,
    ILogger<ReadModelProgress> log
) : BackgroundService
{
    public const string Channel = "networking_progress";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, long> _positions = new();
    private readonly Lock _waiting = new();
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _news;

    /// <summary>Raised when any read model has moved. Handlers must be quick.</summary>
    public event EventHandler? Advanced;

    /// <summary>Completes when the positions have been read for the first time.</summary>
    public Task Known => _known.Task;

    public long PositionOf(string readModel) => _positions.GetValueOrDefault(readModel);

    // Completes when any read model has moved after this call.
    private Task Moved()
    {
        lock (_waiting)
            return _moved.Task;
    }

    /// <summary>Waits for the read model to have got to the position, two seconds at most.</summary>
    /// <returns>False when it has not got there in time.</returns>
    public async Task<bool> WaitFor(string readModel, long position, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var moved = Moved();
                if (PositionOf(readModel) >= position)
                    return true;
                if (await Task.WhenAny(moved, Task.Delay(CheckInterval, patience.Token)) != moved)
                    await ReadTable(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
            {
                log.LogWarning("Listening for progress was interrupted: {Reason}", ExceptionText.Line(e));
                await Task.Delay(CheckInterval, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, e) =>
        {
            if (e.Channel == Channel && e.Payload.Split('|') is [var name, var position])
                Advance([(name, long.Parse(position, CultureInfo.InvariantCulture))], ifStill: null);
        };
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        await ReadTable(ct);
        while (true)
            await connection.WaitAsync(ct);
    }

    // What was read is older than what was heard meanwhile, and must not undo it.
    private async Task ReadTable(CancellationToken ct)
    {
        int news;
        var read = new List<(string, long)>();
        do
        {
            news = Volatile.Read(ref _news);
            read.Clear();
            await using var command = database.CreateCommand(
                "select name, last_seq_id from events.mt_event_progression"
            );
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                read.Add((reader.GetString(0), reader.GetInt64(1)));
        } while (!Advance(read, ifStill: news));
        _known.TrySetResult();
    }

    // Marten names a shard "<projection>:All".
    private bool Advance(IReadOnlyList<(string Shard, long Position)> positions, int? ifStill)
    {
        TaskCompletionSource moved;
        lock (_waiting)
        {
            if (ifStill is { } news && news != _news)
                return false;
            _news++;
            foreach (var (shard, position) in positions)
                _positions[shard.Split(':')[0]] = position;
            (moved, _moved) = (_moved, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        moved.TrySetResult();
        Advanced?.Invoke(this, EventArgs.Empty);
        return true;
    }
}
