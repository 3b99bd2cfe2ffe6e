using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// Hears of sessions that ended on other nodes. Once a second it makes sure that its connection lives; the moment it
/// cannot, the cache goes deaf. What ended while nobody listened is told afterwards.
/// </summary>
internal sealed class SessionListener(
    [FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database,
    SessionStore store,
    SessionCache cache,
    TimeProvider clock,
    ILogger<SessionListener> log
) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);
    private long _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _told = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Ended sessions are not heard of; every request asks the database");
                await Task.Delay(Beat, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                cache.GoDeaf();
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, e) =>
        {
            if (e.Channel == SessionStore.EndedChannel && Guid.TryParse(e.Payload, out var id))
                store.Tell(id);
        };
        await Run(connection, "listen " + SessionStore.EndedChannel, ct);
        await Tell(ct);
        var hearing = new SessionCache.Hearing();
        while (true)
        {
            var asked = clock.GetTimestamp();
            await Run(connection, "select 1", ct);
            cache.Confirm(hearing, asked);
            if (clock.GetElapsedTime(_told) > SweepEvery)
                await Tell(ct);
            await connection.WaitAsync(Beat, ct);
        }
    }

    private async Task Tell(CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        await store.TellEnded(clock.GetElapsedTime(_told) + Overlap, ct);
        _told = started;
        cache.Sweep();
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 2 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
