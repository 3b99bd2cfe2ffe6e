using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>A browser that loses the network, is closed and opened again, and has two tabs.</summary>
public sealed class WorkingOffline(DemoSite site)
{
    private const string Waits = "Goes when there is a connection";

    // Everything that a page of this site can read of what is kept: databases, storage and caches.
    private const string AllThatIsKept = """
        async () => {
          const all = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
          for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((resolve, reject) => {
              const opening = indexedDB.open(name);
              opening.onsuccess = () => resolve(opening.result);
              opening.onerror = () => reject(opening.error);
            });
            for (const store of database.objectStoreNames) {
              const found = await new Promise((resolve, reject) => {
                const asking = database.transaction(store).objectStore(store).getAll();
                asking.onsuccess = () => resolve(asking.result);
                asking.onerror = () => reject(asking.error);
              });
              all.push(...found.map((row) => `${store} ${JSON.stringify(row)}`));
            }
            database.close();
          }
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys())
              if (!/\/assets\//.test(request.url))
                all.push(`${request.url} ${await (await (await caches.open(name)).match(request)).text()}`);
          return all;
        }
        """;

    [Fact]
    public async Task what_is_written_without_a_network_arrives_once_and_in_order_after_a_restart()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone, isInstalled: true);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk, isInstalled: true);
        var thread = await sanne.StartWithLukas($"Offline {Guid.NewGuid()}");
        await lukas.Say(thread, "Are you on the train?");
        await Prepared(sanne, thread, "Are you on the train?");

        await sanne.GoOffline();
        foreach (var text in (string[])["One", "Two", "Three"])
            await Send(sanne, text);
        await Expect(sanne.Messages.GetByText(Waits)).ToHaveCountAsync(3);
        await sanne.Restart();
        await sanne.GoTo(thread);
        await Expect(sanne.Messages.GetByText("Are you on the train?")).ToBeVisibleAsync();
        await Expect(sanne.Messages.GetByText(Waits)).ToHaveCountAsync(3);

        await lukas.Say(thread, "Meanwhile");
        await sanne.GoOffline(false);
        await AllIsSent(sanne);
        await lukas.GoTo(thread);
        foreach (var visitor in (Visitor[])[sanne, lukas])
        {
            await Expect(visitor.Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = "Three" }))
                .ToHaveCountAsync(1);
            var said = await visitor
                .Messages.GetByRole(AriaRole.Article)
                .GetByRole(AriaRole.Paragraph)
                .AllInnerTextsAsync();
            string[] wanted = ["Are you on the train?", "Meanwhile", "One", "Two", "Three"];
            Assert.Equal(wanted, said.Where(wanted.Contains));
        }
    }

    [Fact]
    public async Task two_tabs_have_one_connection_and_one_outbox()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk, isInstalled: true);
        var thread = await sanne.StartAlone($"Two tabs {Guid.NewGuid()}");
        await sanne.Say(thread, "Begun");
        await Prepared(sanne, thread, "Begun");
        var other = await sanne.OpenTab();
        var sockets = 0;
        other.Page.WebSocket += (_, _) => Interlocked.Increment(ref sockets);
        await other.GoTo(thread);
        await Expect(other.Messages.GetByText("Begun")).ToBeVisibleAsync();

        await sanne.GoOffline();
        await other.GoOffline();
        await Send(sanne, "From one");
        await Expect(other.Messages.GetByText("From one")).ToBeVisibleAsync();
        await Send(other, "From the other");
        await Expect(sanne.Messages.GetByText("From the other")).ToBeVisibleAsync();
        await Expect(other.Messages.GetByText(Waits)).ToHaveCountAsync(2);

        await sanne.GoOffline(false);
        foreach (var tab in (Visitor[])[sanne, other])
        {
            await AllIsSent(tab);
            var last = tab.Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = "From the other" });
            await Expect(last).ToHaveCountAsync(1);
            var said = await tab
                .Messages.GetByRole(AriaRole.Article)
                .GetByRole(AriaRole.Paragraph)
                .AllInnerTextsAsync();
            string[] wanted = ["Begun", "From one", "From the other"];
            Assert.Equal(wanted, said.Where(wanted.Contains));
        }

        Assert.Equal(0, sockets);
    }

    [Fact]
    public async Task a_change_that_meets_another_is_shown_and_one_of_them_chosen()
    {
        await using var train = await site.SignIn(DemoSite.Sanne, Device.Desk, isInstalled: true);
        await using var office = await site.SignIn(DemoSite.Sanne, Device.Desk, isInstalled: true);
        var thread = await office.StartAlone($"Conflict {Guid.NewGuid()}");
        await office.Say(thread, "Seven pieces");
        await Prepared(train, thread, "Seven pieces");
        await office.GoTo(thread);

        await train.GoOffline();
        await Change(train, "Seven pieces", "Eight pieces");
        await Expect(train.Messages.GetByText("Eight pieces")).ToBeVisibleAsync();
        await Change(office, "Seven pieces", "Nine pieces");
        await Stands(office, thread, "Nine pieces");

        await train.GoOffline(false);
        await Expect(train.Messages.GetByText("was changed on another device meanwhile")).ToBeVisibleAsync();
        await Expect(train.Messages.GetByText("Nine pieces")).ToBeVisibleAsync();
        await train.Page.GetByRole(AriaRole.Button, new() { Name = "Change it to this" }).ClickAsync();
        await Expect(office.Messages.GetByText("Eight pieces (edited)")).ToBeVisibleAsync();
        await Expect(train.Messages.GetByText("Nine pieces")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task signing_out_leaves_nothing_readable_and_asks_about_what_is_not_sent()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk, isInstalled: true);
        var canary = $"canary{Guid.NewGuid():n}";
        var thread = await sanne.StartAlone($"Subject of {canary}");
        await sanne.Say(thread, $"Body of {canary}");
        await Prepared(sanne, thread, $"Body of {canary}");
        await sanne.GoOffline();
        await Send(sanne, $"Unsent {canary}");
        await sanne.Composer.FillAsync($"Draft of {canary}");
        Assert.Contains(await Kept(sanne), row => row.Contains($"Body of {canary}", StringComparison.Ordinal));
        Assert.Contains(await Kept(sanne), row => row.Contains($"Unsent {canary}", StringComparison.Ordinal));

        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Sanne Verhoeven" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        var asking = sanne.Page.GetByRole(AriaRole.Dialog);
        await Expect(asking).ToContainTextAsync("has not been sent yet");
        // The session ends at the server: without it, nothing is forgotten here either.
        await asking.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(asking.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await asking.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await sanne.GoOffline(false);
        await AllIsSent(sanne);
        // What is read here is kept a moment later: not any more, when the session has ended there.
        var other = await sanne.OpenTab();
        await other.GoTo(thread);
        // It may be asking while the session ends.
        other.Forgives("401");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Sanne Verhoeven" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(sanne.Page.GetByLabel("Password")).ToBeVisibleAsync();
        await Expect(other.Page.GetByLabel("Password")).ToBeVisibleAsync();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        foreach (var row in await Kept(sanne))
        foreach (var personal in (string[])[canary, "Verhoeven", "polder.example", thread])
            Assert.DoesNotContain(personal, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_one_may_not_see_any_more_is_not_kept_T3()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk, isInstalled: true);
        await using var ravi = await site.SignIn("ravi.ramdin@polder.example", Device.Desk, isInstalled: true);
        var raviId = (await ravi.Ask("GET", "/api/auth/me")).GetProperty("memberId").GetString();
        var thread = await sanne.StartAlone($"Confidential {Guid.NewGuid()}");
        await sanne.Ask("POST", $"/api/threads/{thread}/participants", new { memberIds = new[] { raviId } });
        await sanne.Say(thread, "For the two of us");
        await Prepared(ravi, thread, "For the two of us");
        Assert.Contains(await Kept(ravi), row => row.Contains("For the two of us", StringComparison.Ordinal));

        // Not heard of by the feed: it starts over when it comes back.
        ravi.Forgives("404");
        await ravi.GoOffline();
        await ravi.Restart();
        await sanne.Ask("DELETE", $"/api/threads/{thread}/participants/{raviId}");
        await ravi.GoOffline(false);
        await ravi.Page.GotoAsync("/network");
        for (
            var tries = 0;
            (await Kept(ravi)).Any(row => row.Contains("For the two of us", StringComparison.Ordinal));
            tries++
        )
        {
            Assert.True(tries < 100, "It is still kept.");
            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task what_another_app_shares_becomes_a_draft()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone, isInstalled: true);
        var subject = $"Shared {Guid.NewGuid()}";
        var thread = await sanne.StartAlone(subject);
        await sanne.Page.GotoAsync("/share?title=Order&text=4711&url=https%3A%2F%2Fbrenner.example");
        await sanne.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a thread" }).FillAsync(subject);
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = subject }).ClickAsync();
        await Expect(sanne.Composer).ToHaveValueAsync("Order\n4711\nhttps://brenner.example");
        Assert.EndsWith(thread, sanne.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The worker has what the pages are made of, and the device what the thread says.</summary>
    private static async Task Prepared(Visitor visitor, string thread, string said)
    {
        await visitor.Page.WaitForFunctionAsync(
            "async () => (await navigator.serviceWorker.getRegistration())?.active != null"
        );
        await visitor.GoTo(thread);
        await Expect(visitor.Messages.GetByText(said)).ToBeVisibleAsync();
        for (var tries = 0; !(await Kept(visitor)).Any(row => row.Contains(said, StringComparison.Ordinal)); tries++)
        {
            Assert.True(tries < 100, "It is not kept.");
            await Task.Delay(100);
        }
    }

    /// <summary>The server says so to whoever asks: the page shows one's own change before.</summary>
    private static async Task Stands(Visitor visitor, string thread, string body)
    {
        for (var tries = 0; ; tries++)
        {
            var messages = await visitor.Ask("GET", $"/api/threads/{thread}/messages");
            if (messages.GetRawText().Contains(body, StringComparison.Ordinal))
                return;
            Assert.True(tries < 150, messages.GetRawText());
            await Task.Delay(100);
        }
    }

    private static async Task AllIsSent(Visitor visitor)
    {
        foreach (var state in (string[])[Waits, "Sending …"])
            await Expect(visitor.Messages.GetByText(state, new() { Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task<string[]> Kept(Visitor visitor) =>
        (await visitor.Page.EvaluateAsync<JsonElement>(AllThatIsKept)).Deserialize<string[]>()!;

    private static async Task Send(Visitor visitor, string text)
    {
        await visitor.Composer.FillAsync(text);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(visitor.Messages.GetByText(text, new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task Change(Visitor visitor, string from, string to)
    {
        await Expect(visitor.Messages.GetByText(from)).ToBeVisibleAsync();
        // The arrow up changes what one wrote last.
        await visitor.Composer.PressAsync("ArrowUp");
        await visitor.Page.GetByLabel("Edit message").FillAsync(to);
        await visitor.Page.GetByLabel("Edit message").PressAsync("Enter");
    }
}
