using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class AcceptingAnInvitation(DemoSite site)
{
    [Fact]
    public async Task chooses_a_name_and_a_password_and_signs_in()
    {
        using var nora = await Newcomer.Found(site);
        var email = Newcomer.NewAddress();
        var token = await nora.Invite(email, "Mia", "member");
        await using var mia = await site.Visit(Device.Phone);
        await mia.Page.GotoAsync($"/invitations/{token}");
        await mia.Page.GetByLabel("Your name").FillAsync("Mia Miller");
        await mia.Page.GetByLabel("Choose a password").FillAsync("short");
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(mia.Page.GetByText("5 more characters.")).ToBeVisibleAsync();
        Assert.Empty(await mia.Barriers());
        await mia.Page.GetByLabel("Choose a password").FillAsync("a sentence to remember");
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await mia.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();

        await mia.Page.GetByLabel("E-mail address").FillAsync(email);
        await mia.Page.GetByLabel("Password").FillAsync("a sentence to remember");
        await mia.Page.GetByLabel("Password").PressAsync("Enter");
        await Expect(mia.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Mia Miller" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task says_that_it_has_been_used_and_leads_to_sign_in()
    {
        using var nora = await Newcomer.Found(site);
        var token = await nora.Invite(Newcomer.NewAddress(), "Mia", "member");
        await using var mia = await site.Visit(Device.Desk);
        await nora.Post(
            $"/api/auth/invitations/{token}/acceptance",
            new { displayName = "Mia", password = "a first sentence" }
        );
        mia.Forgives("409");
        await mia.Page.GotoAsync($"/invitations/{token}");
        await mia.Page.GetByLabel("Your name").FillAsync("Eve");
        await mia.Page.GetByLabel("Choose a password").FillAsync("another sentence");
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(mia.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The invitation has been used.");
        await Expect(mia.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }
}
