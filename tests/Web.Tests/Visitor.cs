using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>Somebody at a browser. When they leave, nothing may have been wrong on the console.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds: all other tests may be running on the same two processors.</summary>
    public const float Patience = 40_000;

    private static readonly Lazy<Task<string>> Axe = new(() =>
        File.ReadAllTextAsync(Path.Combine(WebSources.Folder, "node_modules/axe-core/axe.min.js"))
    );

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<IRequest, string> _asking = new();

    // What the driver says where the worker is not to come.
    private readonly ConcurrentBag<string> _forgiven = ["Service Worker registration blocked by Playwright"];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        Listen(page);
    }

    public IPage Page { get; private set; }

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (
                message.Type is "error" or "warning"
                && !_forgiven.Any(f => message.Text.Contains(f, StringComparison.Ordinal))
            )
                _complaints.Enqueue($"{message.Type}: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => _asking.TryAdd(request, $"{request.Method} {request.Url}");
        page.RequestFinished += (_, request) => _asking.TryRemove(request, out var _);
        page.RequestFailed += (_, request) => _asking.TryRemove(request, out var _);
    }

    /// <summary>Another tab of the same browser, which ends with it.</summary>
    public async Task<Visitor> OpenTab() => new(_context, await _context.NewPageAsync());

    /// <summary>Closes the tab and opens another: what it held in memory is gone.</summary>
    public async Task Restart()
    {
        await Page.CloseAsync();
        Page = await _context.NewPageAsync();
        Listen(Page);
    }

    /// <summary>Takes the browser from the network, or gives it back.</summary>
    public async Task GoOffline(bool isOffline = true)
    {
        if (isOffline)
            foreach (var broken in (string[])["ERR_INTERNET_DISCONNECTED", "WebSocket", "Failed to fetch"])
                Forgives(broken);
        await _context.SetOfflineAsync(isOffline);
    }

    /// <summary>A refusal that this visit provokes: the browser writes it down, however well the page takes it.</summary>
    public void Forgives(string status) => _forgiven.Add(status);

    public ILocator Messages => Page.GetByRole(AriaRole.Log);

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    public ILocator Threads => Page.GetByRole(AriaRole.List, new() { Name = "Threads" });

    public ILocator Thread(string subject) => Threads.GetByRole(AriaRole.Link).Filter(new() { HasText = subject });

    public static async Task<Visitor> Enter(IBrowserContext context)
    {
        context.SetDefaultTimeout(Patience);
        var visitor = new Visitor(context, await context.NewPageAsync());
        await visitor.Page.GotoAsync("/");
        return visitor;
    }

    public async Task SignIn(string email, string password)
    {
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Threads.WaitForAsync();
    }

    /// <summary>Opens a thread of the list, wherever it stands: only the rows in sight are in the page.</summary>
    public async Task Open(string subject)
    {
        await Threads.WaitForAsync();
        for (var i = 0; i < 50 && await Thread(subject).CountAsync() == 0; i++)
        {
            await Threads.EvaluateAsync("list => list.parentElement.scrollBy(0, 400)");
            await Page.WaitForTimeoutAsync(50);
        }

        await Thread(subject).First.ClickAsync();
        await Messages.GetByRole(AriaRole.Paragraph).First.WaitForAsync();
    }

    /// <summary>What axe finds wrong for people who cannot see, point or hear; empty when nothing is.</summary>
    public async Task<string[]> Barriers()
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(await Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations
              .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
            """
        );
        return found.Deserialize<string[]>()!;
    }

    public async ValueTask DisposeAsync()
    {
        await Remember();
        await _context.CloseAsync();
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
    }

    // Shown with a test that fails.
    private async Task Remember()
    {
        if (Page.IsClosed || TestContext.Current.TestOutputHelper is not { } output)
            return;
        output.WriteLine($"In the end at {Page.Url}, waiting for:\n{string.Join('\n', _asking.Values)}");
        try
        {
            output.WriteLine(await Page.Locator("body").InnerTextAsync(new() { Timeout = 2_000 }));
        }
        catch (Exception hung) when (hung is TimeoutException or PlaywrightException)
        {
            output.WriteLine(hung.Message);
        }
    }
}
