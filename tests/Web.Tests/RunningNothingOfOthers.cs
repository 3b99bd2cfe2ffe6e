using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>
/// Stored and reflected scripts (T13, ASVS 1.2.1, 1.3.1, 3.4.3): whatever somebody writes, it is text wherever it is shown,
/// and if it were not, the page's policy would not let it run.
/// </summary>
public sealed class RunningNothingOfOthers(DemoSite site)
{
    private const string Foreign =
        "img, iframe, object, embed, form, style, script, math, video, audio, link, meta, base";

    [Fact]
    public async Task in_messages_and_names()
    {
        var payloads = await Payloads.All();
        using var nora = await Newcomer.Found(site, payloads[0].Short(100), payloads[1].Short(100));
        // A name costs a password's hash: the shortest, which are whole.
        var colleagues = new List<string>();
        foreach (var name in payloads.OrderBy(p => p.Length).Take(8))
            colleagues.Add((await nora.Employ(name)).Id);
        var thread = (
            await nora.Post(
                "/api/threads",
                new
                {
                    kind = "internal",
                    subject = "All of them",
                    participants = colleagues,
                }
            )
        ).GetProperty("threadId").GetString()!;
        foreach (var payload in payloads)
            await nora.Post($"/api/threads/{thread}/messages", new { body = payload });

        await using var visitor = await site.Visit(Device.Desk);
        var lookout = await Lookout.On(visitor.Page, site.Address);
        await visitor.SignIn(nora.Email, DemoSite.Password);
        var shown = new HashSet<int>();
        for (var at = 1; at <= payloads.Count; at += 5)
        {
            await visitor.GoTo(thread, $"?at={at}");
            await Expect(visitor.Page.Locator($"[data-ordinal='{at}']")).ToBeVisibleAsync();
            await Expect(visitor.Messages.Locator(Foreign)).ToHaveCountAsync(0);
            shown.UnionWith(
                await visitor.Page.EvaluateAsync<int[]>(
                    "() => [...document.querySelectorAll('[data-ordinal]')].map(m => Number(m.dataset.ordinal))"
                )
            );
            Assert.Empty(await lookout.Noticed());
        }

        Assert.Equal(Enumerable.Range(1, payloads.Count), shown.Order());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"{colleagues.Count + 1} people" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(payloads.MinBy(p => p.Length)!);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await visitor.Page.GotoAsync("/settings");
        await Expect(visitor.Page.GetByText(payloads[1].Short(40))).ToBeVisibleAsync();
        Assert.Empty(await lookout.Noticed());
    }

    [Fact]
    public async Task in_subjects_and_searches()
    {
        var payloads = await Payloads.All();
        using var nora = await Newcomer.Found(site);
        foreach (var payload in payloads)
        {
            var thread = await nora.Post("/api/threads", new { kind = "internal", subject = payload.Short(200) });
            await nora.Post(
                $"/api/threads/{thread.GetProperty("threadId").GetString()}/messages",
                new { body = $"needle {payload}" }
            );
        }

        await using var visitor = await site.Visit(Device.Desk);
        var (page, lookout) = (visitor.Page, await Lookout.On(visitor.Page, site.Address));
        await visitor.SignIn(nora.Email, DemoSite.Password);
        for (var i = 0; i < 30; i++)
        {
            await visitor.Threads.EvaluateAsync("list => list.parentElement.scrollBy(0, 400)");
            await Expect(visitor.Threads.Locator(Foreign)).ToHaveCountAsync(0);
        }

        await page.GotoAsync("/search?q=needle&order=newest");
        var results = page.GetByRole(AriaRole.List, new() { Name = "Messages found" });
        var found = results.GetByRole(AriaRole.Listitem);
        for (var i = 0; i < 60 && await found.CountAsync() < payloads.Count; i++)
        {
            await found.Last.ScrollIntoViewIfNeededAsync();
            await page.WaitForTimeoutAsync(100);
        }

        await Expect(found).ToHaveCountAsync(payloads.Count);
        await Expect(results.Locator(Foreign)).ToHaveCountAsync(0);
        Assert.Empty(await lookout.Noticed());

        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search messages" });
        foreach (var payload in payloads)
        {
            await field.FillAsync($"needle {payload.Short(400)}");
            await field.PressAsync("Enter");
            await Expect(page.Locator("main").Locator(Foreign)).ToHaveCountAsync(0);
        }

        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Go to, or do" }).FillAsync("img");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("img");
        Assert.Empty(await lookout.Noticed());
    }

    [Fact]
    public async Task by_a_policy_that_lets_no_script_in_a_page_run()
    {
        await using var visitor = await site.Visit(Device.Desk);
        visitor.Forgives("Content Security Policy");
        var lookout = await Lookout.On(visitor.Page, site.Address);
        var answer = (await visitor.Page.GotoAsync("/"))!;
        var policy = (await answer.AllHeadersAsync())["content-security-policy"]
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(d => d.Split(' '))
            .ToDictionary(d => d[0], d => d[1..]);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["script-src"]);
        Assert.Equal(["'none'"], policy["base-uri"]);

        // Were a payload made into the page all the same, it would be stopped, and the lookout would tell.
        await visitor.Page.EvaluateAsync(
            "() => { document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.ran.push(1)\">'); }"
        );
        await visitor.Page.WaitForFunctionAsync("() => window.ran.length > 0");
        Assert.All(await lookout.Noticed(), n => Assert.StartsWith("script-src-attr", n, StringComparison.Ordinal));
    }

    /// <summary>The twin that must fail: a page that makes what was written into itself, without a policy.</summary>
    [Fact]
    public async Task would_be_noticed_if_it_did()
    {
        var payloads = await Payloads.All();
        await using var visitor = await site.Visit(Device.Desk, bypassesPolicy: true);
        visitor.Forgives("");
        var lookout = await Lookout.On(visitor.Page, site.Address);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.EvaluateAsync(
            "(payloads) => { for (const p of payloads) document.body.insertAdjacentHTML('beforeend', p); }",
            payloads
        );
        await visitor.Page.WaitForTimeoutAsync(1_000);
        var noticed = await lookout.Noticed();
        Assert.Contains("alert", noticed);
        Assert.Contains(noticed, n => n.StartsWith("request ", StringComparison.Ordinal));
    }
}
