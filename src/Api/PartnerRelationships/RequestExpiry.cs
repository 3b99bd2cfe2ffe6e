using Networking.Api.Logs;
using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.PartnerRelationships;
using Npgsql;
using Wolverine;

namespace Networking.Api.PartnerRelationships;

/// <summary>
/// Sweeps once a minute for requests that nobody answered in time, so that they show as expired. Being late is harmless:
/// deciders treat an overdue request as lapsed already. The command id follows from the pair and the request, so that any
/// number of nodes may sweep.
/// </summary>
internal sealed class RequestExpiry(
    OverdueRequests overdue,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<RequestExpiry> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private const int Batch = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning("The sweep of expired requests was interrupted: {Reason}", ExceptionText.Line(e));
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        var now = clock.GetUtcNow();
        foreach (var (network, id, requestedAt) in await overdue.Read(now, Batch, ct))
        {
            var commandId = DerivedId.FromName($"expire:{id}:{requestedAt.UtcTicks}");
            var context = new CommandContext(commandId, new Actor(network, Guid.Empty, Guid.Empty), now);
            await bus.InvokeAsync<Outcome>(new ExpirePartnership(id) { Context = context }, ct);
        }
    }
}
