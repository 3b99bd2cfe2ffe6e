using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class GoingByKeyboard(DemoSite site)
{
    [Theory]
    [InlineData("INV-23406", "Invoice INV-23406", "**/threads/**")]
    [InlineData("sett", "Settings", "**/settings")]
    [InlineData("brenn", "Brenner Antriebstechnik GmbH", "**/partners/**")]
    [InlineData("Daan Kuip", "Daan Kuipers", "**/search?q=from%3A%22Daan+Kuipers%22")]
    [InlineData("so is nothing called", "Search messages for", "**/search?q=so+is+nothing+called")]
    public async Task leads_anywhere_by_a_few_letters(string written, string option, string address)
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await sanne.Page.Keyboard.PressAsync("Control+k");
        await sanne.Page.GetByRole(AriaRole.Combobox, new() { Name = "Go to, or do" }).FillAsync(written);
        // Old threads, people and partners come from the server, a moment later.
        var wanted = sanne.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = option }).Last;
        await wanted.WaitForAsync();
        while (await wanted.GetAttributeAsync("aria-selected") != "true")
            await sanne.Page.Keyboard.PressAsync("ArrowDown");
        await sanne.Page.Keyboard.PressAsync("Enter");
        await sanne.Page.WaitForURLAsync(address);
    }

    [Fact]
    public async Task does_what_the_page_can_do()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await sanne.Page.Keyboard.PressAsync("Control+k");
        await sanne.Page.GetByRole(AriaRole.Combobox, new() { Name = "Go to, or do" }).FillAsync("new thread");
        await sanne.Page.Keyboard.PressAsync("Enter");
        await sanne.Page.WaitForURLAsync("**/new");
    }

    [Theory]
    [InlineData("Control+k", "Go to, or do")]
    [InlineData("?", "Keyboard shortcuts")]
    public async Task opens_what_has_no_barrier_and_closes_by_escape(string keys, string name)
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.DarkDesk);
        await sanne.Page.Keyboard.PressAsync(keys);
        var dialog = sanne.Page.GetByRole(AriaRole.Dialog, new() { Name = name });
        await Expect(dialog).ToContainTextAsync("Search messages");
        Assert.Empty(await sanne.Barriers());
        await sanne.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
