using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Networking.Api.Hosting;
using OpenTelemetry.Metrics;

namespace Networking.Api.Telemetry;

/// <summary>
/// <c>/metrics</c> and nothing else, on a server of its own: what reaches members' port can never reach it, whatever
/// the request says of itself, and it answers without a database and without a session (ADR 0016).
/// </summary>
internal sealed class MetricsServer(MeterProvider meters, MetricsAddress at) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Where it really listens, when the port was left to the system.</summary>
    public Uri Address =>
        new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(new IPEndPoint(at.Address, at.Port)));
        _app = builder.Build();
        _app.Use(
            (context, next) =>
            {
                // Whoever watches is not part of what is watched.
                if (context.Features.Get<IHttpMetricsTagsFeature>() is { } own)
                    own.MetricsDisabled = true;
                return next(context);
            }
        );
        _app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, null, null, null);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartRefusedException(
                $"Another program listens at {at.Address}:{at.Port}. Set Metrics:Port to a free port."
            );
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
