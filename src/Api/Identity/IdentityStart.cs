using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Networking.Api.Identity;

/// <summary>
/// Before the first request: brings the tables up to date, unless <c>Identity:MigrateAtStart</c> is false; with
/// <c>Operator:Email</c> and <c>Operator:Password</c> makes sure that this operator exists.
/// </summary>
internal sealed class IdentityStart(IServiceProvider services, NpgsqlDataSource database, IConfiguration configuration)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (configuration.GetValue("Identity:MigrateAtStart", defaultValue: true))
            await Migrate(scope.ServiceProvider.GetRequiredService<IdentityContext>(), cancellationToken);
        if (configuration["Operator:Email"] is { Length: > 0 } email)
        {
            var password =
                configuration["Operator:Password"]
                ?? throw new InvalidOperationException("Operator:Email needs Operator:Password.");
            await scope.ServiceProvider.GetRequiredService<IdentitySeeder>().EnsureOperatorAsync(email, password);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Nodes that start together take turns; the lock goes with the transaction.
    private async Task Migrate(IdentityContext context, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        await using var wait = new NpgsqlCommand(
            "select pg_advisory_xact_lock(hashtextextended('identity migrations', 0))",
            connection,
            turn
        );
        await wait.ExecuteNonQueryAsync(ct);
        await context.Database.MigrateAsync(ct);
    }
}
