using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>axe on what opens in a page, at a desk and on a phone: no violation. The pages themselves: <see cref="SeeingEveryPage"/>.</summary>
public sealed class BeingUsableByEverybody(DemoSite site)
{
    public static TheoryData<string> Devices => ["desk", "phone"];

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task signing_in_the_inbox_and_a_thread_have_no_barrier(string name)
    {
        await using var visitor = await site.Visit(Device.Named(name));
        await visitor.Page.GetByLabel("Password").WaitForAsync();
        Assert.Empty(await visitor.Barriers());

        await visitor.SignIn(DemoSite.Sanne, DemoSite.Password);
        Assert.Empty(await visitor.Barriers());

        await visitor.Open("Invoice INV-23406");
        Assert.Empty(await visitor.Barriers());
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task searching_and_the_settings_have_no_barrier(string name)
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Named(name));
        await visitor.Page.GotoAsync("/search");
        await visitor.Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("from:da");
        await visitor.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.WaitForAsync();
        Assert.Empty(await visitor.Barriers());
        await visitor.Page.GetByRole(AriaRole.Combobox).FillAsync("delivery");
        await visitor.Page.Locator("mark").First.WaitForAsync();
        Assert.Empty(await visitor.Barriers());

        await visitor.Page.GotoAsync("/settings");
        await visitor.Page.GetByText("This device", new() { Exact = true }).WaitForAsync();
        Assert.Empty(await visitor.Barriers());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Change …" }).ClickAsync();
        Assert.Empty(await visitor.Barriers());
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task what_opens_in_a_thread_has_no_barrier(string name)
    {
        var device = Device.Named(name);
        await using var visitor = await site.SignIn(DemoSite.Sanne, device);
        var thread = await visitor.StartAlone($"Menus {Guid.NewGuid()}");
        await visitor.Say(thread, "Something to act on");
        await visitor.GoTo(thread);
        await visitor.Messages.GetByText("Something to act on").WaitForAsync();

        foreach (var (item, role) in ((string, AriaRole)[])[("React", AriaRole.Dialog), ("Delete", AriaRole.Dialog)])
        {
            var open = await OpenMenu(visitor, device, "Something to act on");
            Assert.Empty(await visitor.Barriers());
            await open.GetByText(item, new() { Exact = true }).ClickAsync();
            await visitor.Page.GetByRole(role).WaitForAsync();
            Assert.Empty(await visitor.Barriers());
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Page.GetByRole(role)).ToHaveCountAsync(0);
        }

        foreach (var item in (string[])["Go to a date", "Change the subject"])
        {
            await visitor
                .Page.GetByRole(AriaRole.Button, new() { Name = "What can be done with this thread" })
                .ClickAsync();
            await visitor.Page.GetByText(item).WaitForAsync();
            Assert.Empty(await visitor.Barriers());
            await visitor.Page.GetByText(item).ClickAsync();
            await visitor
                .Page.GetByRole(AriaRole.Dialog)
                .GetByRole(AriaRole.Button, new() { Name = "Cancel" })
                .WaitForAsync();
            Assert.Empty(await visitor.Barriers());
            await visitor
                .Page.GetByRole(AriaRole.Dialog)
                .GetByRole(AriaRole.Button, new() { Name = "Cancel" })
                .ClickAsync();
        }
    }

    private static async Task<ILocator> OpenMenu(Visitor visitor, Device device, string body)
    {
        var message = visitor.Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = body });
        if (device.HasTouch)
        {
            await (await Finger.On(visitor.Page)).Press(message);
            return visitor.Page.GetByRole(AriaRole.Dialog);
        }

        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        return visitor.Page.GetByRole(AriaRole.Menu);
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task starting_a_thread_has_no_barrier(string name)
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Named(name));
        await visitor.Page.GotoAsync("/new");
        await visitor.Page.GetByText("A partner").ClickAsync();
        await visitor
            .Page.GetByLabel("Partner", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Colleagues" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.WaitForAsync();
        Assert.Empty(await visitor.Barriers());
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task a_company_and_a_member_have_no_barrier(string name)
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Named(name));
        await visitor.Page.GotoAsync("/partners?q=brenner");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Brenner Antriebstechnik GmbH" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "History" }).WaitForAsync();
        Assert.Empty(await visitor.Barriers());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "End", Exact = true }).ClickAsync();
        Assert.Empty(await visitor.Barriers());

        await visitor.Page.GotoAsync("/admin/members");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Daan Kuipers" }).ClickAsync();
        await visitor.Page.GetByLabel("Owner").WaitForAsync();
        Assert.Empty(await visitor.Barriers());
    }
}
