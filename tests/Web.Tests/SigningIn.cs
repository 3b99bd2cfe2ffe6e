using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class SigningIn(DemoSite site)
{
    [Fact]
    public async Task leads_to_where_one_wanted_to_go()
    {
        await using var visitor = await site.Visit(Device.Desk);
        await visitor.Page.GotoAsync("/inbox?filter=pinned");
        await Expect(visitor.Page.GetByLabel("Password")).ToBeVisibleAsync();

        await visitor.Page.GetByLabel("E-mail address").FillAsync(DemoSite.Sanne);
        await visitor.Page.GetByLabel("Password").FillAsync(DemoSite.Password);
        await visitor.Page.GetByLabel("Password").PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**/inbox?filter=pinned");
    }

    [Fact]
    public async Task ends_with_signing_out_and_leaves_nothing_on_the_screen()
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Sanne Verhoeven" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Password")).ToBeVisibleAsync();

        await visitor.Page.GotoAsync("/inbox");
        await Expect(visitor.Page.GetByLabel("Password")).ToBeVisibleAsync();
        await Expect(visitor.Threads).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task speaks_german_where_the_browser_does()
    {
        await using var visitor = await site.Visit(Device.Phone, "de-AT");
        await Expect(visitor.Page.GetByLabel("Passwort")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
    }
}
