using Microsoft.Playwright;
using Networking.Api.Tests.Identity;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>To an issuer of the company's own and back (OpenID Connect), with a real browser's redirects and cookies.</summary>
public sealed class SigningInAtTheCompany(DemoSite site)
{
    private const string Company = "newcomers";
    private const string CompanyName = "Name of your company’s sign-in";

    [Fact]
    public async Task is_refused_until_the_account_there_is_linked_and_enters_from_then_on()
    {
        using var nora = await Newcomer.Found(site);
        await using var issuer = await HostileIssuer.Start();
        await using var node = await site.StartNode(issuer.AsProvider(Company, nora.Network));
        await using var visitor = await site.Visit(Device.Desk, at: DemoSite.AddressOf(node));
        var page = visitor.Page;
        // Nobody is signed in after the refusal, and the page asks.
        visitor.Forgives("401");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in at your company" }).ClickAsync();
        await page.GetByLabel(CompanyName).FillAsync(Company);
        await Continue(page);
        await Expect(page.GetByText("Nobody here is linked to that account.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Use a password instead" }).ClickAsync();
        await visitor.SignIn(nora.Email, DemoSite.Password);
        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Link …" }).ClickAsync();
        await page.GetByLabel(CompanyName).FillAsync(Company);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Unlink {Company}" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Nora Newman" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByLabel(CompanyName)).ToHaveValueAsync(Company);
        await Continue(page);
        await Expect(visitor.Thread(Newcomer.Thread)).ToBeVisibleAsync();
    }

    private static Task Continue(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Continue to your company" }).ClickAsync();
}
