using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Networking.Api.Telemetry;
using Networking.Api.Tests.Live;

namespace Networking.Api.Tests.Telemetry;

/// <summary>What a running host says at its metrics' port, sample by sample.</summary>
internal sealed partial record Scrape(string Text, IReadOnlyList<Sample> Samples)
{
    public static Uri Of(LiveNode node) =>
        new(node.Services.GetServices<IHostedService>().OfType<MetricsServer>().Single().Address, "/metrics");

    public static async Task<Scrape> From(Uri address)
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(address);
        return new Scrape(
            text,
            [
                .. Lines()
                    .Matches(text)
                    .Select(m => new Sample(
                        m.Groups["name"].Value,
                        m.Groups["labels"].Value,
                        double.Parse(m.Groups["value"].Value, System.Globalization.CultureInfo.InvariantCulture)
                    )),
            ]
        );
    }

    /// <summary>The sum of a metric's samples with all of these labels.</summary>
    public double this[string name, params string[] labels] =>
        Samples
            .Where(s => s.Name == name && labels.All(l => s.Labels.Contains(l, StringComparison.Ordinal)))
            .Sum(s => s.Value);

    public bool Has(string name) => Samples.Any(s => s.Name == name);

    [GeneratedRegex(
        @"^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)( \d+)?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Lines();
}

internal sealed record Sample(string Name, string Labels, double Value);
