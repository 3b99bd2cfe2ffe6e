using System.Text.Json;
using Microsoft.Playwright;
using Networking.Web.Tests;

namespace Networking.Bench;

/// <summary>The machine's own Chromium with the client open in it, and what its developer tools say of it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowserContext _context;
    private readonly string _folder;
    private readonly ICDPSession _tools;

    private Browser(IPlaywright playwright, IBrowserContext context, IPage page, ICDPSession tools, string folder) =>
        (_playwright, _context, Page, _tools, _folder) = (playwright, context, page, tools, folder);

    public IPage Page { get; }

    /// <param name="toolsPort">Where other programs reach the developer tools; null for nowhere.</param>
    public static async Task<Browser> Open(int? toolsPort = null)
    {
        var folder = Directory.CreateTempSubdirectory("networking-browser-").FullName;
        var playwright = await Playwright.CreateAsync();
        string[] tools = toolsPort is { } port ? [$"--remote-debugging-port={port}"] : [];
        var context = await playwright.Chromium.LaunchPersistentContextAsync(
            folder,
            new()
            {
                ExecutablePath = Chromium.Options.ExecutablePath,
                Args = [.. Chromium.Options.Args!, .. tools],
                BaseURL = "http://localhost:" + Rig.Address.Port,
                ViewportSize = new() { Width = 1360, Height = 850 },
                Locale = "en-GB",
            }
        );
        var page = context.Pages[0];
        return new Browser(playwright, context, page, await context.NewCDPSessionAsync(page), folder);
    }

    /// <returns>Seconds from the click to an inbox that can be used.</returns>
    public async Task<double> SignIn(string email, string password)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.List, new() { Name = "Threads" }).GetByRole(AriaRole.Link).First.WaitForAsync();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>What scripts hold in memory after a collection, in MB, and how many nodes the documents have.</summary>
    public async Task<(double Megabytes, double Nodes)> Memory()
    {
        await _tools.SendAsync("HeapProfiler.collectGarbage");
        await _tools.SendAsync("Performance.enable");
        var answer = await _tools.SendAsync("Performance.getMetrics");
        var metrics = answer!
            .Value.GetProperty("metrics")
            .EnumerateArray()
            .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        return (metrics["JSHeapUsedSize"] / 1e6, metrics["Nodes"]);
    }

    public Task<JsonElement> Run(string script) => Page.EvaluateAsync<JsonElement>(script);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
