using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Tests.Logs;
using Networking.Support;

namespace Networking.Api.Tests.Telemetry;

/// <summary>T8, T20: what Sentry is told of an error, and that nobody is told anything unasked.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class ReportingErrors(TestPostgres postgres)
{
    [Fact]
    public async Task tells_what_failed_and_where_and_nothing_that_people_write_or_carry()
    {
        await using var sentry = await SentryListener.Start();
        await using var host = await TelemetryNode.Start(
            postgres,
            b => b.Configuration["Sentry:Dsn"] = sentry.Dsn,
            Failing.Map
        );
        var story = new CanaryStory(host.Node);
        await story.Happen();
        for (var tries = 0; tries < 100 && sentry.Envelopes.Length < 2; tries++)
            await Task.Delay(100);

        var told = sentry.Envelopes;
        Assert.All(told, t => Assert.StartsWith("/api/1/envelope/", t, StringComparison.Ordinal));
        Assert.Contains(
            told,
            t =>
                t.Contains("\"System.InvalidOperationException\"", StringComparison.Ordinal)
                && t.Contains("A request failed", StringComparison.Ordinal)
                && t.Contains("\"filename\"", StringComparison.Ordinal)
                && t.Contains(nameof(Failing), StringComparison.Ordinal)
        );
        Assert.All(
            story.Secrets,
            s => Assert.DoesNotContain(told, t => t.Contains(s, StringComparison.OrdinalIgnoreCase))
        );
        Assert.Contains(told, t => t.Contains("SQLSTATE 22P02", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains(Environment.MachineName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_off_until_somebody_asks_for_it()
    {
        await using var host = await TelemetryNode.Start(postgres);
        Assert.DoesNotContain(
            host.Node.Services.GetServices<ILoggerProvider>(),
            p => p.GetType().FullName!.Contains("Sentry", StringComparison.Ordinal)
        );
    }
}
