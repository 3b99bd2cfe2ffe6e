using Microsoft.EntityFrameworkCore;

namespace Networking.Api.Identity;

/// <summary>
/// Before the first request: in Development (or with <c>Identity:MigrateAtStart</c>) brings the tables up to date; with
/// <c>Operator:Email</c> and <c>Operator:Password</c> makes sure that this operator exists.
/// </summary>
internal sealed class IdentityStart(
    IServiceProvider services,
    IConfiguration configuration,
    IHostEnvironment environment
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (configuration.GetValue("Identity:MigrateAtStart", environment.IsDevelopment()))
            await scope.ServiceProvider.GetRequiredService<IdentityContext>().Database.MigrateAsync(cancellationToken);
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
}
