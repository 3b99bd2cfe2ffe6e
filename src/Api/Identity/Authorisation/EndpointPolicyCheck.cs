using Microsoft.AspNetCore.Authorization;

namespace Networking.Api.Identity;

/// <summary>The host does not start with an endpoint that names no policy (T4).</summary>
internal sealed class EndpointPolicyCheck(EndpointDataSource endpoints) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = endpoints.Endpoints.Where(e => !NamesPolicy(e)).Select(e => e.DisplayName).ToArray();
        return open.Length == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException("Endpoints without a policy: " + string.Join(", ", open));
    }

    private static bool NamesPolicy(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
