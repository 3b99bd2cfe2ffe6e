using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Logs;
using Networking.Api.Telemetry;
using Networking.Api.Tests.Logs;
using Networking.Support;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Networking.Api.Tests.Telemetry;

/// <summary>T8, T20: what a collector is sent.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TracingRequests(TestPostgres postgres)
{
    [Fact]
    public async Task tells_what_was_done_and_nothing_that_people_write_or_carry()
    {
        var spans = new Spans();
        await using var host = await TelemetryNode.Start(
            postgres,
            b => b.Services.AddOpenTelemetry().WithTracing(t => t.AddNetworkingTraces().AddProcessor(spans)),
            Failing.Map
        );
        var story = new CanaryStory(host.Node);
        await story.Happen();

        var told = spans.Told();
        Assert.All(
            story.Secrets,
            s => Assert.DoesNotContain(told, t => t.Contains(s, StringComparison.OrdinalIgnoreCase))
        );
        Assert.Contains(told, t => t.Contains("POST /api/threads/{id:guid}/messages", StringComparison.Ordinal));
        Assert.Contains(told, t => t.Contains($"url.path={RequestLog.Nowhere}", StringComparison.Ordinal));
        Assert.Contains(
            told,
            t => t.Contains("exception.message=Npgsql.PostgresException: SQLSTATE 22P02", StringComparison.Ordinal)
        );
        foreach (var source in (string[])["Npgsql", "Wolverine", "Marten"])
            Assert.Contains(told, t => t.StartsWith(source, StringComparison.Ordinal));
    }

    /// <summary>Nobody pays for what nobody collects.</summary>
    [Fact]
    public async Task costs_nothing_without_a_collector()
    {
        await using var host = await TelemetryNode.Start(postgres);
        Assert.Null(host.Node.Services.GetService<TracerProvider>());
        foreach (var source in (string[])["Npgsql", "Wolverine", "Marten"])
        {
            using var own = new ActivitySource(source);
            Assert.False(own.HasListeners(), source);
        }
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        private readonly List<Activity> _ended = [];

        public override void OnEnd(Activity data)
        {
            lock (_ended)
                _ended.Add(data);
        }

        public string[] Told()
        {
            lock (_ended)
                return [.. _ended.Select(Describe)];
        }

        private static string Describe(Activity a) =>
            string.Join(
                '\n',
                [
                    $"{a.Source.Name} {a.DisplayName} {a.OperationName} {a.Status} {a.StatusDescription} {a.TraceStateString}",
                    .. a.TagObjects.Select(Tag),
                    .. a.Events.SelectMany(e => e.Tags.Select(Tag).Prepend(e.Name)),
                ]
            );

        private static string Tag(KeyValuePair<string, object?> tag) => $"{tag.Key}={tag.Value}";
    }
}
