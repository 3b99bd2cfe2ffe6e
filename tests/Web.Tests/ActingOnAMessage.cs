using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>Two people of two companies: what one does with a message shows at the other.</summary>
public sealed class ActingOnAMessage(DemoSite site)
{
    [Fact]
    public async Task answers_it_and_leads_back_to_it()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await sanne.StartWithLukas($"Answers {Guid.NewGuid()}");
        await sanne.Say(thread, "Blue or green?");
        for (var i = 1; i <= 60; i++)
            await sanne.Say(thread, $"Something else {i}");
        await sanne.GoTo(thread);
        await lukas.GoTo(thread, "?at=1");

        await Message(lukas, "Blue or green?").HoverAsync();
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await Expect(lukas.Composer).ToBeFocusedAsync();
        await lukas.Page.Keyboard.TypeAsync("Green, please.");
        await lukas.Page.Keyboard.PressAsync("Enter");

        var quote = Message(sanne, "Green, please.").GetByRole(AriaRole.Button, new() { Name = "Answers" });
        await Expect(quote).ToContainTextAsync("Blue or green?");
        await quote.ClickAsync();
        await Expect(Message(sanne, "Blue or green?").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task reacts_to_it_and_takes_it_back()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await sanne.StartWithLukas($"Signs {Guid.NewGuid()}");
        await sanne.Say(thread, "The crate has arrived.");
        await sanne.GoTo(thread);
        await lukas.GoTo(thread);

        await Message(lukas, "The crate has arrived.").HoverAsync();
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "React" }).ClickAsync();
        await lukas.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search for an emoji" }).FillAsync("rocket");
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "rocket", Exact = true }).ClickAsync();

        var atSanne = sanne.Messages.GetByRole(AriaRole.Button, new() { Name = "🚀: Lukas Amsel" });
        await Expect(atSanne).ToHaveTextAsync("🚀 1");
        await atSanne.ClickAsync();
        var atLukas = lukas.Messages.GetByRole(AriaRole.Button, new() { Name = "🚀: You, Sanne Verhoeven" });
        await Expect(atLukas).ToHaveTextAsync("🚀 2");
        await atLukas.ClickAsync();
        await Expect(sanne.Messages.GetByRole(AriaRole.Button, new() { Name = "🚀: You", Exact = true }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task changes_it_keeps_what_it_said_and_deletes_it_when_asked()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await sanne.StartWithLukas($"Changes {Guid.NewGuid()}");
        await sanne.Say(thread, "At nine.");
        await sanne.GoTo(thread);
        await lukas.GoTo(thread);
        await Expect(Message(lukas, "At nine.")).ToBeVisibleAsync();

        await sanne.Composer.PressAsync("ArrowUp");
        var editor = sanne.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit message" });
        await editor.FillAsync("At ten.");
        await editor.PressAsync("Enter");
        await Expect(sanne.Composer).ToBeFocusedAsync();
        await Expect(Message(lukas, "At ten.")).ToContainTextAsync("edited");

        await Message(lukas, "At ten.").HoverAsync();
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await lukas.Page.GetByRole(AriaRole.Menuitem, new() { Name = "What it said before" }).ClickAsync();
        await Expect(lukas.Page.GetByRole(AriaRole.Dialog).GetByText("At nine.")).ToBeVisibleAsync();

        await Message(sanne, "At ten.").HoverAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await Expect(sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(lukas.Messages.GetByText("Message deleted")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task addresses_whoever_is_meant()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var subject = $"Names {Guid.NewGuid()}";
        var thread = await sanne.StartWithLukas(subject);
        await sanne.GoTo(thread);

        await sanne.Composer.PressSequentiallyAsync("Hello @luk");
        await Expect(sanne.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync("Lukas Amsel");
        await sanne.Composer.PressAsync("Enter");
        await sanne.Composer.PressSequentiallyAsync("how is it?");
        await sanne.Composer.PressAsync("Enter");

        await Expect(lukas.Thread(subject)).ToContainTextAsync("mentions you");
    }

    [Fact]
    public async Task is_done_by_a_finger_that_rests_or_pushes()
    {
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Phone);
        var thread = await lukas.StartAlone($"Fingers {Guid.NewGuid()}");
        await lukas.Say(thread, "Touch me");
        await lukas.GoTo(thread);
        var finger = await Finger.On(lukas.Page);

        await finger.Press(Message(lukas, "Touch me"));
        var sheet = lukas.Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByRole(AriaRole.Button, new() { Name = "✅" }).TapAsync();
        await Expect(lukas.Messages.GetByRole(AriaRole.Button, new() { Name = "✅: You" })).ToBeVisibleAsync();

        await finger.Push(Message(lukas, "Touch me"), right: 180);
        await Expect(lukas.Page.GetByRole(AriaRole.Button, new() { Name = "Do not answer this message" }))
            .ToBeVisibleAsync();
        await Expect(lukas.Composer).ToBeFocusedAsync();
    }

    private static ILocator Message(Visitor visitor, string text) =>
        visitor
            .Messages.GetByRole(AriaRole.Article)
            .Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Paragraph).GetByText(text) });
}
