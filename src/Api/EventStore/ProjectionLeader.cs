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
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                if (await TryLock(connection, stoppingToken))
                    await Lead(connection, stoppingToken);
            }
            // Whatever it was: an exception that left this loop would end the host.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                _log.LogWarning("Leading the projections was interrupted: {Reason}", ExceptionText.Line(e));
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Lead(NpgsqlConnection connection, CancellationToken ct)
    {
        using var daemon = await store.BuildProjectionDaemonAsync(logger: logs.CreateLogger("Marten.Events.Daemon"));
        var restarts = new ShardRestarts(daemon, _log);
        await daemon.StartAllAsync();
        try
        {
            // The lock lives as long as this connection: a failing round trip means that it is lost.
            while (await IsLocked(connection, ct))
            {
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

    private static Task<bool> TryLock(NpgsqlConnection connection, CancellationToken ct) =>
        Ask(connection, "select pg_try_advisory_lock(hashtextextended('networking:projections', 0))", ct);

    private static Task<bool> IsLocked(NpgsqlConnection connection, CancellationToken ct) =>
        Ask(connection, "select true", ct);

    private static async Task<bool> Ask(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
