using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Networking.Api.Tests.Live;
using Networking.Support;

namespace Networking.Api.Tests.Telemetry;

/// <summary>A node with a database of its own that serves metrics, since what is counted is of the whole process.</summary>
internal sealed class TelemetryNode(LiveNode node, string database, string folder) : IAsyncDisposable
{
    public LiveNode Node => node;

    /// <summary>As superuser.</summary>
    public string Database => database;

    public static async Task<TelemetryNode> Start(
        TestPostgres postgres,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("networking-telemetry-").FullName;
        var database = await postgres.CreateDatabaseAsync();
        var node = await LiveNode.Start(
            database,
            Path.Combine(folder, "master.key"),
            configure: b =>
            {
                b.Configuration["Metrics:Port"] = "0";
                configure?.Invoke(b);
            },
            map: map
        );
        return new TelemetryNode(node, database, folder);
    }

    public async Task<Scrape> Scrape() => await Telemetry.Scrape.From(Telemetry.Scrape.Of(node));

    /// <summary>The first scrape of which it is so, within a minute.</summary>
    public async Task<Scrape> Until(Func<Scrape, bool> isSo)
    {
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(200))
        {
            var scraped = await Scrape();
            if (isSo(scraped))
                return scraped;
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), scraped.Text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
