using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class ReadingALongThread(DemoSite site)
{
    private const int Many = 150;

    [Fact]
    public async Task begins_at_the_unread_and_tells_what_comes_below()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await LongThread(sanne);
        await lukas.GoTo(thread);
        await Expect(lukas.Messages.GetByText("Message 1", new() { Exact = true })).ToBeInViewportAsync();

        await lukas
            .Page.GetByRole(AriaRole.Button, new() { Name = "Newest messages" })
            .Or(lukas.Page.GetByRole(AriaRole.Button, new() { Name = "new message" }))
            .ClickAsync();
        await Expect(lukas.Messages.GetByText($"Message {Many}", new() { Exact = true })).ToBeInViewportAsync();
        await lukas.Page.Mouse.MoveAsync(900, 400);
        await lukas.Page.Mouse.WheelAsync(0, -3_000);
        var stays = lukas.Messages.GetByRole(AriaRole.Article).Nth(10);
        await lukas.Page.WaitForTimeoutAsync(500);
        var before = await Place(stays);
        await sanne.Say(thread, "And one more");
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "1 new message" }).WaitForAsync();
        Assert.Equal(before, await Place(stays));
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "1 new message" }).ClickAsync();
        await Expect(lukas.Messages.GetByText("And one more")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task shows_what_one_writes_wherever_one_was_reading()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone);
        await sanne.GoTo(await LongThread(sanne), "?at=20");
        await Expect(sanne.Messages.GetByText("Message 20", new() { Exact = true })).ToBeInViewportAsync();

        await sanne.Composer.FillAsync("Written far above");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();

        await Expect(sanne.Messages.GetByText("Written far above")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(sanne.Messages.GetByText($"Message {Many}", new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task stays_at_the_end_when_a_notice_takes_room()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone);
        await sanne.GoTo(await LongThread(sanne));
        var last = sanne.Messages.GetByText($"Message {Many}", new() { Exact = true });
        await Expect(last).ToBeInViewportAsync(new() { Ratio = 1 });

        await sanne.GoOffline();
        await Expect(sanne.Page.GetByText("No connection.")).ToBeVisibleAsync();

        await Expect(last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task reads_out_what_comes_once()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await sanne.StartWithLukas($"Aloud {Guid.NewGuid()}");
        await sanne.Say(thread, "Hello");
        await lukas.GoTo(thread);
        await Expect(lukas.Messages.GetByText("Hello")).ToBeVisibleAsync();

        await sanne.Say(thread, "Can you hear me?");
        await Expect(lukas.Page.Locator("[data-voice]")).ToHaveTextAsync("Sanne Verhoeven: Can you hear me?");
        await Expect(lukas.Messages).ToHaveAttributeAsync("aria-live", "off");
    }

    [Fact]
    public async Task goes_by_keys_from_message_to_message()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var thread = await sanne.StartAlone($"Keys {Guid.NewGuid()}");
        await sanne.Say(thread, "One");
        await sanne.Say(thread, "Two");
        await sanne.GoTo(thread);
        await Expect(sanne.Messages.GetByText("Two")).ToBeVisibleAsync();

        await sanne.Messages.FocusAsync();
        await sanne.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(sanne.Page.Locator("[data-ordinal='2']")).ToBeFocusedAsync();
        await sanne.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(sanne.Page.Locator("[data-ordinal='1']")).ToBeFocusedAsync();
        await sanne.Page.Keyboard.PressAsync("r");
        await Expect(sanne.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task goes_to_a_date_and_to_a_message_by_its_address()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await sanne.Open("Invoice INV-23406");
        var thread = sanne.Page.Url.Split('/')[^1].Split('?')[0];
        var all = (await sanne.Ask("GET", $"/api/threads/{thread}/messages?after=0&limit=200"))
            .GetProperty("items")
            .EnumerateArray()
            .ToArray();
        var day = DateTime.Parse(all[^1].GetProperty("at").GetString()!, CultureInfo.InvariantCulture);

        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "What can be done with this thread" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Go to a date" }).ClickAsync();
        await sanne
            .Page.GetByLabel("Date", new() { Exact = true })
            .FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();
        await Expect(sanne.Page.Locator("[data-sought='true'] time").First).ToBeInViewportAsync();

        await sanne.GoTo(thread, "?at=1");
        await Expect(sanne.Page.Locator("[data-ordinal='1']")).ToBeInViewportAsync();
    }

    private static async Task<string> LongThread(Visitor sanne)
    {
        var thread = await sanne.StartWithLukas($"Long {Guid.NewGuid()}");
        for (var i = 1; i <= Many; i++)
            await sanne.Say(thread, $"Message {i}");
        return thread;
    }

    private static async Task<(string? Ordinal, float Y)> Place(ILocator message) =>
        (await message.GetAttributeAsync("data-ordinal"), (await message.BoundingBoxAsync())!.Y);
}
