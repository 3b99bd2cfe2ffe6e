using System.Text.Json;
using System.Text.RegularExpressions;
using Networking.Api.Tests.Documents;
using Networking.Api.Tests.Live;
using Networking.Support;

namespace Networking.Api.Tests.Telemetry;

/// <summary>A panel or an alert of a metric that nobody measures is silent for ever: each must be in a real scrape.</summary>
[Collection(TelemetryCollection.Name)]
public sealed partial class DrawingTheDashboard(TestPostgres postgres)
{
    private static readonly string Rules = Read("deploy", "prometheus", "alerts.yml");

    [Fact]
    public async Task and_raising_alarms_names_only_what_is_measured()
    {
        await using var host = await TelemetryNode.Start(postgres);
        var scraped = await ScrapeOfADay(host);
        Assert.All(Expressions(), e => Assert.Empty(Unknown(scraped, e)));
        Assert.Equal(["networking_append_queue_deep"], Unknown(scraped, "networking_append_queue_deep > 5"));
        Assert.Equal(
            ["http_response_state_code"],
            Unknown(scraped, "networking_database_up{http_response_state_code=\"5\"}")
        );
    }

    [Fact]
    public void has_a_word_of_advice_for_each_alert()
    {
        var advice = Read("docs", "operations", "observability.md");
        var alerts = Alerts().Matches(Rules).Select(m => m.Groups["name"].Value).ToArray();
        Assert.True(alerts.Length >= 8);
        Assert.All(alerts, a => Assert.Contains($"| `{a}` |", advice, StringComparison.Ordinal));
    }

    private static async Task<Scrape> ScrapeOfADay(TelemetryNode host)
    {
        var scene = await Scene.Set(host.Node);
        var thread = await scene.Internal(scene.Bob);
        await using (var bob = await LiveClient.Listen(host.Node, scene, scene.Bob))
        {
            await Scene.Say(scene.Ann, thread, "Hello");
            await bob.Until(await scene.Bell());
        }

        (await scene.Ann.Post($"/api/threads/{thread}/closure")).Is(204);
        (await scene.Ann.Post($"/api/threads/{thread}/messages", new { body = "Too late" })).Is(409);
        return await host.Until(s =>
            s.Has("networking_commands_refused_total")
            && s.Has("networking_projection_skips")
            && s.Has("networking_audit_wrong")
            && s["networking_relay_delay_seconds_count"] > 0
        );
    }

    // Names of metrics and labels have two underscores or more, functions of PromQL one at most.
    private static IEnumerable<string> Unknown(Scrape scraped, string expression)
    {
        var labels = scraped
            .Samples.SelectMany(s => Labels().Matches(s.Labels).Select(m => m.Groups["name"].Value))
            .ToHashSet();
        var names = Names().Matches(expression).Select(m => m.Value).ToArray();
        Assert.True(names.Length > 0 || expression.StartsWith("up{", StringComparison.Ordinal), expression);
        return names.Where(n => !scraped.Has(n) && !labels.Contains(n));
    }

    private static string[] Expressions()
    {
        using var dashboard = JsonDocument.Parse(Read("deploy", "grafana", "networking.json"));
        var drawn = dashboard
            .RootElement.GetProperty("panels")
            .EnumerateArray()
            .SelectMany(p => p.GetProperty("targets").EnumerateArray())
            .Select(t => t.GetProperty("expr").GetString()!)
            .ToArray();
        var raised = Raised().Matches(Rules).Select(m => m.Groups["expr"].Value.Trim()).ToArray();
        Assert.True(drawn.Length > 20 && raised.Length == Alerts().Count(Rules));
        return [.. drawn, .. raised];
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([RunningTheDocuments.Repository, .. path]));

    [GeneratedRegex(@"\b[a-z]+(_[a-z0-9]+){2,}\b", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<name>\w+)=""", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Labels();

    [GeneratedRegex(@"- alert: (?<name>\w+)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Alerts();

    [GeneratedRegex(
        @"expr: (>-)?(?<expr>[^#]*?)\n\s+(for|labels):",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        Timeout.Infinite
    )]
    private static partial Regex Raised();
}
