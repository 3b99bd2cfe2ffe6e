using Microsoft.Playwright;
using Networking.Api.Identity;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class ChangingSettings(DemoSite site)
{
    private const string NewPassword = "another sentence to remember";

    [Fact]
    public async Task changes_theme_language_and_zone_for_this_device()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var page = sanne.Page;
        await Settings(sanne);

        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" }).ClickAsync();
        await page.Keyboard.TypeAsync("tokyo");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync("Tokyo (Asia)");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Deutsch" }).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Einstellungen" })).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Dunkel" })).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Zeitzone" })).ToHaveValueAsync("Tokyo (Asia)");
    }

    [Fact]
    public async Task ends_the_session_of_another_device()
    {
        using var nora = await Newcomer.Found(site);
        await using var here = await site.SignIn(nora.Email, Device.Desk);
        await using var there = await site.SignIn(nora.Email, Device.Phone);
        // The other one tries to connect again, and is refused.
        there.Forgives("401");
        there.Forgives("WebSocket connection");
        await Settings(here);
        await Expect(here.Page.GetByText("This device", new() { Exact = true })).ToBeVisibleAsync();

        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out all others …" }).ClickAsync();
        await here
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })
            .ClickAsync();
        await Expect(here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out all others …" }))
            .ToHaveCountAsync(0);

        await Expect(here.Page.GetByText("This device", new() { Exact = true })).ToBeVisibleAsync();
        await there.Page.ReloadAsync();
        await Expect(there.Page.GetByLabel("Password")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task changes_the_password()
    {
        using var nora = await Newcomer.Found(site);
        await using var visitor = await site.SignIn(nora.Email, Device.Desk);
        var page = visitor.Page;
        await Settings(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change …" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(DemoSite.Password);
        await page.GetByLabel("New password").FillAsync(NewPassword);
        await page.GetByLabel("New password").PressAsync("Enter");
        await Expect(page.GetByText("The password is changed.")).ToBeVisibleAsync();

        await using var again = await site.Visit(Device.Desk);
        await again.SignIn(nora.Email, NewPassword);
        await Settings(visitor);
        await Expect(page.GetByText("This device", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task sets_an_authenticator_app_up_signs_in_with_it_and_removes_it()
    {
        using var nora = await Newcomer.Found(site);
        await using var visitor = await site.SignIn(nora.Email, Device.Desk);
        var page = visitor.Page;
        await Settings(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up …" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(DemoSite.Password);
        await page.GetByLabel("Your password").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code for the authenticator app" }))
            .ToBeVisibleAsync();
        Assert.Empty(await visitor.Barriers());
        await page.GetByText("Type it in instead").ClickAsync();
        var secret = (await page.Locator("details code").TextContentAsync())!.Replace(
            " ",
            "",
            StringComparison.Ordinal
        );
        await page.GetByLabel("Code that the app shows").FillAsync(Code(secret, 0));
        await page.GetByLabel("Code that the app shows").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recovery codes" })).ToBeVisibleAsync();
        var recovery = await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem).First.TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(page.GetByText("10 recovery codes are left.")).ToBeVisibleAsync();

        await using var again = await site.Visit(Device.Phone);
        // The password alone is answered by 401: the page asks for the code.
        again.Forgives("401");
        await again.Page.GetByLabel("E-mail address").FillAsync(nora.Email);
        await again.Page.GetByLabel("Password").FillAsync(DemoSite.Password);
        await again.Page.GetByLabel("Password").PressAsync("Enter");
        await again.Page.GetByLabel("Code").FillAsync(Code(secret, 1));
        await again.Page.GetByLabel("Code").PressAsync("Enter");
        await again.Threads.WaitForAsync();

        // Each device whose session ends tries once to come back.
        visitor.Forgives("WebSocket");
        again.Forgives("WebSocket");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(DemoSite.Password);
        await page.GetByLabel("Code of your authenticator app").FillAsync(recovery!);
        await page.GetByLabel("Code of your authenticator app").PressAsync("Enter");
        await Expect(page.GetByText("The password alone signs you in again.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task adds_a_passkey_signs_in_by_it_renames_and_removes_it()
    {
        using var nora = await Newcomer.Found(site);
        await using var visitor = await site.SignIn(nora.Email, Device.Desk);
        var page = visitor.Page;
        await GiveAnAuthenticator(page);
        await Settings(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add …" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(DemoSite.Password);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Blue key");
        await page.GetByLabel("Name", new() { Exact = true }).PressAsync("Enter");
        await Expect(page.GetByText("Blue key")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename Blue key" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Green key");
        await page.GetByLabel("Name", new() { Exact = true }).PressAsync("Enter");
        await Expect(page.GetByText("Green key")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Nora Newman" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await visitor.Threads.WaitForAsync();

        await Settings(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Green key" }).ClickAsync();
        await page.GetByLabel("Your password").FillAsync(DemoSite.Password);
        await page.GetByLabel("Your password").PressAsync("Enter");
        await Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Green key")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task is_open_to_an_operator_too()
    {
        await using var visitor = await site.Visit(Device.Desk);
        await visitor.Page.GetByLabel("E-mail address").FillAsync("operator@networking.example");
        await visitor.Page.GetByLabel("Password").FillAsync(DemoSite.Password);
        await visitor.Page.GetByLabel("Password").PressAsync("Enter");
        await visitor.Page.GetByText("Operators run the network").WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await Expect(visitor.Page.GetByText("This device", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task Settings(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/settings");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Settings", Exact = true }).WaitForAsync();
    }

    // A code is good once: a later one is for later.
    private static string Code(string secret, int later) =>
        Totp.Code(secret, Totp.StepAt(DateTimeOffset.UtcNow) + later);

    /// <summary>A key of Chromium's own that verifies its user and never asks.</summary>
    private static async Task GiveAnAuthenticator(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
