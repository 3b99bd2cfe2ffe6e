using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class LookingAfterMembers(DemoSite site)
{
    // Of a company whose people no other test counts.
    private const string Teresa = "teresa.oliveira@oliveira.example";
    private const string NewPassword = "a long enough password";

    [Fact]
    public async Task goes_from_an_invitation_through_roles_to_the_end()
    {
        await using var teresa = await site.SignIn(Teresa, Device.Desk);
        var name = $"Rita {Guid.NewGuid():N}"[..12];
        var email = $"{Guid.NewGuid():N}@oliveira.example";

        await teresa.Page.GetByRole(AriaRole.Link, new() { Name = "Admin" }).ClickAsync();
        await teresa.Page.GetByRole(AriaRole.Link, new() { Name = "Invite", Exact = true }).ClickAsync();
        await teresa.Page.GetByLabel("E-mail address").FillAsync(email);
        await teresa.Page.GetByLabel("Name").FillAsync(name);
        await Button(teresa, "Make the invitation").ClickAsync();
        var link = await teresa.Page.GetByLabel("Link for the invited person").InputValueAsync();

        // Whoever has the link becomes a member, and the list shows it by itself.
        var member = teresa.Page.GetByRole(AriaRole.Link, new() { Name = name });
        await Expect(member).ToContainTextAsync("Invited");
        await using (var rita = await site.Visit(Device.Phone))
        {
            await rita.Page.GotoAsync(link);
            await rita.Page.GetByLabel("Your name").FillAsync(name);
            await rita.Page.GetByLabel("Choose a password").FillAsync(NewPassword);
            await Button(rita, "Join").TapAsync();
            await Expect(member).Not.ToContainTextAsync("Invited");
            await rita.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).TapAsync();
            await rita.Page.GetByLabel("E-mail address").FillAsync(email);
            await rita.Page.GetByLabel("Password").FillAsync(NewPassword);
            await rita.Page.GetByLabel("Password").PressAsync("Enter");
            var account = rita.Page.GetByRole(AriaRole.Button, new() { Name = $"Account of {name}" });
            await account.WaitForAsync();

            // A role, told to whom it is given, without a reload.
            await member.ClickAsync();
            await teresa.Page.GetByLabel("Administrator").CheckAsync();
            await Button(teresa, "Save the roles").ClickAsync();
            await Expect(member).ToContainTextAsync("Administrator, Member");
            await account.TapAsync();
            await rita.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Admin" }).TapAsync();
            await Expect(rita.Page.GetByRole(AriaRole.List, new() { Name = "Members" })).ToContainTextAsync(name);
        }

        await Button(teresa, "Deactivate …").ClickAsync();
        await Button(teresa, "Deactivate now").ClickAsync();
        await Expect(member).ToContainTextAsync("Deactivated");
        await Expect(teresa.Page.GetByRole(AriaRole.Link, new() { Name = "Invite again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task leaves_the_company_its_only_owner()
    {
        await using var teresa = await site.SignIn(Teresa, Device.Phone);
        await teresa.Page.GotoAsync("/admin/members");
        await teresa.Page.GetByRole(AriaRole.Link, new() { Name = "Teresa Oliveira" }).TapAsync();
        await Expect(teresa.Page.GetByLabel("Owner")).ToBeDisabledAsync();
        await Expect(Button(teresa, "Deactivate …")).ToBeDisabledAsync();
        await Expect(teresa.Page.GetByText("This is the only owner: make somebody else one first.").First)
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task includes_what_the_company_says_of_itself()
    {
        await using var teresa = await site.SignIn(Teresa, Device.Desk);
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var capability = $"cable looms {Guid.NewGuid():N}"[..20];
        await sanne.Page.GotoAsync("/partners?q=oliveira");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Oliveira Cablagens" }).ClickAsync();

        await teresa.Page.GotoAsync("/admin/company");
        await teresa.Page.GetByLabel("Capabilities").FillAsync(capability);
        await teresa.Page.GetByLabel("Capabilities").PressAsync("Enter");
        await Button(teresa, "Save the profile").ClickAsync();
        await Expect(teresa.Page.GetByText("Profile saved")).ToBeVisibleAsync();
        await Expect(sanne.Page.GetByRole(AriaRole.Link, new() { Name = capability })).ToBeVisibleAsync();
    }

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
