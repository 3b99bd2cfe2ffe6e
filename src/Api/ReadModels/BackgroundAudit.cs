using Marten;
using Networking.Api.Logs;
using Networking.Api.Postgres;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Api.ReadModels;

/// <summary>
/// Compares one network's read models after the other's with a fresh fold of its log, for ever and slowly, on one node at a
/// time. What differs is an error in the log and a number that an alarm looks at.
/// </summary>
internal sealed class BackgroundAudit(
    [FromKeyedServices(DatabaseRole.Daemon)] IDocumentStore store,
    [FromKeyedServices(DatabaseRole.Daemon)] NpgsqlDataSource database,
    AuditSettings settings,
    AuditMetrics metrics,
    TimeProvider clock,
    ILogger<BackgroundAudit> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Share > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var held = await HeldLock.TryTake(database, "networking:audit", stoppingToken);
                metrics.Forget();
                while (held is not null)
                    await Round(held, stoppingToken);
            }
            // Whatever it was: an exception that left this loop would end the host.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The audit was interrupted: {Reason}", ExceptionText.Line(e));
            }

            await Rest(TimeSpan.Zero, stoppingToken);
        }
    }

    private async Task Round(HeldLock held, CancellationToken ct)
    {
        foreach (var network in await AllNetworks.Read(database, ct))
        {
            await held.Renew(ct);
            var started = clock.GetTimestamp();
            try
            {
                await Look(network, ct);
            }
            // One network that cannot be looked at must not keep the others from it.
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                metrics.Failed();
                log.LogError("Network {Network} could not be audited: {Reason}", network, ExceptionText.Line(e));
            }

            await Rest(clock.GetElapsedTime(started), ct);
        }

        await Rest(TimeSpan.Zero, ct);
    }

    private async Task Look(string network, CancellationToken ct)
    {
        if (await IsTooLarge(network, ct))
        {
            metrics.PassedOver();
            return;
        }

        var audit = new ReadModelAudit(store, database);
        foreach (var model in AllReadModels.List)
        {
            var verdict = await audit.Check(model, network, ct);
            if (verdict.First is { } first)
                log.LogError(
                    "The read model {ReadModel} of network {Network} is not what the log says: {Table} {Key}: {What}",
                    model.Name,
                    network,
                    first.Table,
                    first.Key,
                    first.What
                );
            metrics.Found(model.Name, network, verdict.IsSame);
        }

        metrics.Compared();
    }

    private async Task<bool> IsTooLarge(string network, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select count(*) from (select from events.mt_events where tenant_id = $1 limit $2) e"
        );
        command.Parameters.AddWithValue(network);
        command.Parameters.AddWithValue(settings.MostEvents + 1);
        return await command.ExecuteScalarAsync(ct) is long count && count > settings.MostEvents;
    }

    private Task Rest(TimeSpan work, CancellationToken ct) => Task.Delay(settings.RestAfter(work), clock, ct);
}
