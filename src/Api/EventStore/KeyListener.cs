using Networking.Api.Logs;
using Networking.Application.Sealing;
using Npgsql;

namespace Networking.Api.EventStore;

/// <summary>Hears from other nodes that a person's key was destroyed, so that no node keeps a copy.</summary>
internal sealed class KeyListener(NpgsqlDataSource database, KeyRing keys, ILogger<KeyListener> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Listening for destroyed keys was interrupted: {Reason}", ExceptionText.Line(e));
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) { }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, e) =>
        {
            if (e.Payload.Split('/') is [var network, var person])
                keys.Forget(network, Guid.Parse(person));
        };
        await using (var listen = new NpgsqlCommand($"listen {KeyRing.DestroyedChannel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        while (true)
            await connection.WaitAsync(ct);
    }
}
