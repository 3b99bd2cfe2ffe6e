using Marten;
using Networking.Api.Logs;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>
/// Runs the projections on the one node that holds the database's lock; the others stand by and take over when its
/// connection is gone. A leader that was paused and comes back cannot harm: Marten moves a projection's progress only
/// from the position that the batch began at (ADR 0006).
/// </summary>
public sealed class ProjectionLeader(
    [FromKeyedServices(DatabaseRole.Daemon)] IDocumentStore store,
    [FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource database,
    ILoggerFactory logs
) : BackgroundService
{
    private readonly ILogger _log = logs.CreateLogger<ProjectionLeader>();
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var held = await HeldLock.TryTake(database, "networking:projections", stoppingToken);
                if (held is not null)
                    await Lead(held, stoppingToken);
            }
            // Whatever it was: an exception that left this loop would end the host.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                _log.LogWarning("Leading the projections was interrupted: {Reason}", ExceptionText.Line(e));
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Lead(HeldLock held, CancellationToken ct)
    {
        using var daemon = await store.BuildProjectionDaemonAsync(logger: logs.CreateLogger("Marten.Events.Daemon"));
        var restarts = new ShardRestarts(daemon, held, _log);
        await daemon.StartAllAsync();
        try
        {
            for (var last = DateTime.MinValue; ; )
            {
                var now = await held.Renew(ct);
                // The daemon waits for a gap in the positions by PostgreSQL's clock; once that was put back, it would wait
                // for as long as the clock was put back by. A new one begins with the clock as it is.
                if (now < last)
                {
                    _log.LogWarning("PostgreSQL's clock went back by {Time}; the projections start again", last - now);
                    return;
                }

                last = now;
                await restarts.Check(ct);
                await Task.Delay(Interval, ct);
            }
        }
        catch (OperationCanceledException) { }
        finally
        {
            await daemon.StopAllAsync();
        }
    }
}
