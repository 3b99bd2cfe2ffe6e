using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>Somebody at a browser. When they leave, nothing may have been wrong on the console.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ILocator Messages => Page.GetByRole(AriaRole.Log);

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    public ILocator Threads => Page.GetByRole(AriaRole.List, new() { Name = "Threads" });

    public ILocator Thread(string subject) => Threads.GetByRole(AriaRole.Link).Filter(new() { HasText = subject });

    public static async Task<Visitor> Enter(IBrowserContext context)
    {
        context.SetDefaultTimeout(15_000);
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
        await Page.EvaluateAsync(
            await File.ReadAllTextAsync(Path.Combine(WebSources.Folder, "node_modules/axe-core/axe.min.js"))
        );
        var found = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)"
        );
        return found.Deserialize<string[]>()!;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
