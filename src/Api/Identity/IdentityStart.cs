using Networking.Api.Demo;
using Networking.Api.Hosting;

namespace Networking.Api.Identity;

/// <summary>With <c>Operator:Email</c> and <c>Operator:Password</c> makes sure, before the first request, that this operator exists.</summary>
internal sealed class IdentityStart(
    IServiceProvider services,
    IConfiguration configuration,
    IHostEnvironment environment
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (configuration["Operator:Email"] is { Length: > 0 } email)
        {
            var password =
                configuration["Operator:Password"]
                ?? throw new StartRefusedException("Operator:Email needs Operator:Password.");
            if (password == DemoSeeder.Password && !environment.IsDevelopment())
                throw new StartRefusedException("Operator:Password is the demo's, which everybody knows.");
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IdentitySeeder>().EnsureOperatorAsync(email, password);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
