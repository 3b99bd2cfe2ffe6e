using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class StartingAThread(DemoSite site)
{
    [Fact]
    public async Task with_a_partner_ends_at_the_first_message()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var subject = $"Spring fair {Guid.NewGuid()}";

        await sanne.Page.Keyboard.PressAsync("c");
        await sanne.Page.GetByText("A partner").ClickAsync();
        await sanne
            .Page.GetByLabel("Partner", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Brenner Antriebstechnik GmbH" });
        var people = sanne.Page.GetByRole(AriaRole.Combobox, new() { Name = "People of Brenner" });
        await people.FillAsync("luk");
        await Expect(sanne.Page.GetByRole(AriaRole.Option, new() { Name = "Lukas Amsel" })).ToBeVisibleAsync();
        await people.PressAsync("Enter");
        await sanne.Page.GetByLabel("Subject", new() { Exact = true }).FillAsync(subject);
        await sanne.Page.GetByLabel("Subject", new() { Exact = true }).PressAsync("Enter");

        await Expect(sanne.Composer).ToBeFocusedAsync();
        await sanne.Composer.FillAsync("Shall we share a stand?");
        await sanne.Composer.PressAsync("Enter");
        await Expect(lukas.Thread(subject)).ToContainTextAsync("Shall we share a stand?");
    }

    [Fact]
    public async Task for_everyone_is_read_by_all_and_written_by_administrators()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone);
        await using var bram = await site.SignIn("bram.oosterhuis@polder.example", Device.Desk);
        var subject = $"Summer party {Guid.NewGuid()}";

        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "New thread" }).TapAsync();
        await sanne.Page.GetByText("Everyone in the company").TapAsync();
        await sanne.Page.GetByLabel("Subject", new() { Exact = true }).FillAsync(subject);
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Start" }).TapAsync();
        await sanne.Composer.FillAsync("Bring a cake.");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();

        await bram.Thread(subject).ClickAsync();
        await Expect(bram.Messages.GetByText("Bring a cake.")).ToBeVisibleAsync();
        await Expect(bram.Composer).ToHaveCountAsync(0);
        await Expect(bram.Page.GetByText("Administrators write here")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task is_changed_closed_and_left_by_those_in_it()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var (before, after) = ($"Before {Guid.NewGuid()}", $"After {Guid.NewGuid()}");
        var thread = await sanne.StartWithLukas(before);
        await sanne.Say(thread, "Hello");
        await sanne.GoTo(thread);
        await lukas.GoTo(thread);

        await Choose(sanne, "Change the subject");
        await Subject(sanne).FillAsync(after);
        await Subject(sanne).PressAsync("Enter");
        await Expect(lukas.Page.GetByRole(AriaRole.Heading, new() { Name = after })).ToBeVisibleAsync();

        await Choose(sanne, "Close for everyone");
        await Expect(lukas.Composer).ToHaveCountAsync(0);
        await Choose(lukas, "Reopen");
        await Expect(sanne.Composer).ToBeVisibleAsync();

        await Choose(sanne, "Who takes part");
        var colleagues = sanne.Page.GetByRole(AriaRole.Combobox, new() { Name = "Bring in colleagues" });
        await colleagues.FillAsync("daan");
        await Expect(sanne.Page.GetByRole(AriaRole.Option, new() { Name = "Daan Kuipers" })).ToBeVisibleAsync();
        await colleagues.PressAsync("Enter");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await Expect(lukas.Page.GetByRole(AriaRole.Button, new() { Name = "3 people" })).ToBeVisibleAsync();

        // What is no longer hers may be asked for once more before the page is left.
        sanne.Forgives("404");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Leave the thread" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Leave the thread" }).ClickAsync();
        await sanne.Page.WaitForURLAsync("**/inbox");
        await Expect(sanne.Thread(after)).ToHaveCountAsync(0);
        await Expect(lukas.Page.GetByRole(AriaRole.Button, new() { Name = "2 people" })).ToBeVisibleAsync();
    }

    private static async Task Choose(Visitor visitor, string action)
    {
        await visitor
            .Page.GetByRole(AriaRole.Button, new() { Name = "What can be done with this thread" })
            .ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private static ILocator Subject(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Subject" });
}
