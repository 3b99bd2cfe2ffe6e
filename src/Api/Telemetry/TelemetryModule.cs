using Networking.Application.Appending;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Networking.Api.Telemetry;

/// <summary>
/// Metrics for whoever asks at <c>Metrics:Port</c> (ADR 0016), metrics and traces to the collector that
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names. With neither, nothing is measured and nothing is spent.
/// </summary>
internal static class TelemetryModule
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Connections to the metrics' own port are nobody's business, and each instrument costs something.
    private static readonly string[] Meters =
    [
        AppendMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http.Connections",
        "System.Runtime",
        "Npgsql",
        "Marten",
        "Wolverine*",
    ];

    public static IServiceCollection AddNetworkingTelemetry(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var address = MetricsAddress.Find(configuration);
        var toCollector = configuration[Collector] is { Length: > 0 };
        if (address is null && !toCollector)
            return services;
        var telemetry = services
            .AddHostedService<DatabaseGauges>()
            .AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("networking"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (toCollector)
                    metrics.AddOtlpExporter();
                if (address is not null)
                    metrics.AddPrometheusExporter();
            });
        if (toCollector)
            telemetry.WithTracing(traces => traces.AddNetworkingTraces().AddOtlpExporter());
        if (address is not null)
            services.AddSingleton(address).AddHostedService<MetricsServer>();
        return services;
    }

    internal static TracerProviderBuilder AddNetworkingTraces(this TracerProviderBuilder traces) =>
        traces.AddSource("Npgsql", "Marten", "Wolverine").AddAspNetCoreInstrumentation().AddProcessor<TellableSpans>();
}
