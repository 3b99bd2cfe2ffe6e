using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class SearchingMessages(DemoSite site)
{
    [Fact]
    public async Task goes_by_keyboard_from_anywhere_to_the_message_and_back()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var (page, word) = (sanne.Page, $"word{Guid.NewGuid():n}");
        var thread = await sanne.StartAlone("Search by keyboard");
        foreach (var i in Enumerable.Range(1, 60))
            await sanne.Say(thread, i == 30 ? $"It has the {word} in it" : $"Number {i}");
        await Found(sanne, word);

        await page.Keyboard.PressAsync("/");
        await Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync($"{word} from:sanne");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Sanne Verhoeven" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Field(page)).ToHaveValueAsync($"{word} from:\"Sanne Verhoeven\" ");
        await page.Keyboard.PressAsync("Enter");
        var hit = Results(page).GetByRole(AriaRole.Link);
        await Expect(hit.Locator("mark")).ToHaveTextAsync(word);

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(hit).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**?at=30");
        await Expect(sanne.Messages.GetByText(word)).ToBeInViewportAsync();
        await Expect(sanne.Messages.GetByText("Number 60")).ToHaveCountAsync(0);

        await page.GoBackAsync();
        await Expect(hit).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(sanne.Messages.GetByText(word)).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(hit).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Field(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task goes_on_page_by_page_with_no_message_twice()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var word = $"word{Guid.NewGuid():n}";
        var thread = await sanne.StartAlone("Search by page");
        foreach (var i in Enumerable.Range(1, 75))
            await sanne.Say(thread, $"{word} number {i}");
        await Found(sanne, word, 75);

        await sanne.Page.GotoAsync($"/search?q={word}&order=newest");
        var results = Results(sanne.Page).GetByRole(AriaRole.Listitem);
        await Expect(results.First).ToContainTextAsync("number 75");
        for (var i = 0; i < 20 && await results.CountAsync() < 75; i++)
        {
            // One more is written while somebody reads: it moves nothing.
            await sanne.Say(thread, $"{word} meanwhile {i}");
            await results.Last.ScrollIntoViewIfNeededAsync();
            await sanne.Page.WaitForTimeoutAsync(200);
        }

        var all = await results.AllTextContentsAsync();
        Assert.Equal(75, all.Count);
        Assert.Equal(75, all.Distinct().Count());
        Assert.DoesNotContain(all, t => t.Contains("meanwhile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_at_the_field_what_cannot_be_asked_for()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await sanne.Page.GotoAsync("/search");
        await Field(sanne.Page).FillAsync("invoice on:2026-13");
        await Field(sanne.Page).PressAsync("Enter");

        await Expect(Field(sanne.Page)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Field(sanne.Page))
            .ToHaveAccessibleDescriptionAsync(
                "Write a day, a month or a year after on: such as 2026-11-23, 2026-11 or 2026."
            );
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Remove filter On: 2026-13" }).ClickAsync();
        await Expect(Results(sanne.Page).GetByRole(AriaRole.Listitem).First).ToContainTextAsync("nvoice");
    }

    [Fact]
    public async Task finds_last_months_message_about_a_matter_on_a_phone()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone);
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).TapAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Add a filter: On" }).TapAsync();
        await sanne.Page.GetByRole(AriaRole.Option, new() { Name = "Last month" }).TapAsync();
        await sanne.Page.Keyboard.TypeAsync("delivery");
        await Results(sanne.Page).GetByRole(AriaRole.Link).First.TapAsync();
        await sanne.Page.WaitForURLAsync("**/threads/**?at=*");
        await Expect(sanne.Messages).ToBeVisibleAsync();

        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Back to what was found" }).TapAsync();
        await Expect(Results(sanne.Page).GetByRole(AriaRole.Link).First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task leaves_no_trace_after_signing_out()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var word = $"word{Guid.NewGuid():n}";
        await sanne.Page.GotoAsync("/search");
        await Field(sanne.Page).FillAsync(word);
        await Field(sanne.Page).PressAsync("Enter");
        await Expect(sanne.Page.GetByText("Nothing found", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Contains(word, await Stored(sanne), StringComparison.Ordinal);

        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Sanne Verhoeven" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(sanne.Page.GetByLabel("Password")).ToBeVisibleAsync();
        Assert.DoesNotContain(word, await Stored(sanne), StringComparison.Ordinal);
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Search messages" });

    private static ILocator Results(IPage page) => page.GetByRole(AriaRole.List, new() { Name = "Messages found" });

    private static Task<string> Stored(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })");

    // The index hears of a message a moment after it is sent.
    private static async Task Found(Visitor by, string word, int count = 1)
    {
        for (var i = 0; i < 50; i++)
        {
            var found = await by.Ask("GET", $"/api/search?q={word}&limit=200");
            if (found.GetProperty("items").GetArrayLength() >= count)
                return;
            await by.Page.WaitForTimeoutAsync(100);
        }

        Assert.Fail($"{word} is not found.");
    }
}
