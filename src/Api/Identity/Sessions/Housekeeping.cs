using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>Deletes what no longer matters: sessions over for a day, spent counters and challenges, invitations a quarter old.</summary>
internal sealed class Housekeeping(
    [FromKeyedServices(DatabaseRole.Accounts)] NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<Housekeeping> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private const int TimeoutSeconds = 30;

    public async Task Sweep(CancellationToken ct)
    {
        await using var command = database.CreateSql(
            """
            with sessions as (
              delete from identity.sessions
              where expires_at < now() - interval '1 day' or revoked_at < now() - interval '1 day'
            ), attempts as (delete from identity.sign_in_attempts where resets_at < now()),
            challenges as (delete from identity.used_challenges where expires_at < now() - interval '1 hour')
            delete from identity.invitations where expires_at < now() - interval '90 days'
            """,
            TimeoutSeconds
        );
        await command.ExecuteNonQueryAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning(e, "Old sessions could not be deleted; tried again later");
            }
        }
    }
}
