using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>Pinned, muted, archived and read: for oneself, and each with a way back.</summary>
public sealed class KeepingAThread(DemoSite site)
{
    [Fact]
    public async Task is_done_by_keys_and_undone()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var (first, second) = ($"First {Guid.NewGuid()}", $"Second {Guid.NewGuid()}");
        // Of the pinned ones, as others write into the rest of the list meanwhile.
        foreach (var subject in (string[])[first, second])
        {
            var thread = await sanne.StartAlone(subject);
            await sanne.Ask("PUT", $"/api/threads/{thread}/participation", new { pinned = true });
        }

        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Pinned", Exact = true }).ClickAsync();
        await sanne.Thread(second).ClickAsync();
        await Heading(sanne, second);

        // The next one, and back; then done with it: the next one takes its place.
        await sanne.Page.GetByRole(AriaRole.Heading, new() { Name = second }).ClickAsync();
        await sanne.Page.Keyboard.PressAsync("j");
        await Heading(sanne, first);
        await sanne.Page.Keyboard.PressAsync("k");
        await Heading(sanne, second);
        await sanne.Page.Keyboard.PressAsync("e");
        await Heading(sanne, first);
        await Expect(sanne.Thread(second)).ToHaveCountAsync(0);
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(sanne.Thread(second)).ToBeVisibleAsync();

        await sanne.Page.Keyboard.PressAsync("Escape");
        await sanne.Page.WaitForURLAsync("**/inbox?filter=pinned");
    }

    [Fact]
    public async Task is_done_by_the_menu_of_a_row()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var subject = $"Pinned {Guid.NewGuid()}";
        await sanne.StartAlone(subject);

        await sanne.Thread(subject).ClickAsync(new() { Button = MouseButton.Right });
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Pin", Exact = true }).ClickAsync();
        await Expect(sanne.Thread(subject)).ToContainTextAsync("pinned");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Pinned", Exact = true }).ClickAsync();
        await Expect(sanne.Thread(subject)).ToBeVisibleAsync();

        await sanne.Thread(subject).ClickAsync();
        await Heading(sanne, subject);
        await sanne.Page.ReloadAsync();
        await Heading(sanne, subject);
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "What can be done with this thread" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Unpin" }).ClickAsync();
        await Expect(sanne.Thread(subject)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task is_done_by_pushing_a_row_aside()
    {
        // Nothing comes into this inbox but what she writes: the row stays under the finger.
        using var nora = await Newcomer.Found(site);
        await using var phone = await site.SignIn(nora.Email, Device.Phone);
        var subject = $"Aside {Guid.NewGuid()}";
        await phone.StartAlone(subject);
        await Expect(phone.Thread(subject)).ToBeVisibleAsync();
        var finger = await Finger.On(phone.Page);

        await finger.Push(phone.Thread(subject), right: -180);
        await Expect(phone.Thread(subject)).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Archived", Exact = true }).ClickAsync();
        await phone.Page.WaitForURLAsync("**/inbox?filter=archived");
        await Expect(phone.Thread(subject)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task asks_anew_when_the_list_is_pulled_down()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Phone);
        var finger = await Finger.On(sanne.Page);
        var asked = sanne.Page.WaitForRequestAsync(request =>
            request.Url.Contains("/api/inbox?", StringComparison.Ordinal)
        );
        await finger.Push(sanne.Threads.GetByRole(AriaRole.Link).First, down: 320);
        await asked;
    }

    [Fact]
    public async Task keeps_what_one_has_begun_to_write_until_one_signs_out()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var subject = $"Draft {Guid.NewGuid()}";
        var thread = await sanne.StartAlone(subject);
        await sanne.GoTo(thread);
        await sanne.Composer.FillAsync("Half a sent");
        await Expect(sanne.Thread(subject)).ToContainTextAsync("Draft: Half a sent");

        await sanne.Page.ReloadAsync();
        await Expect(sanne.Composer).ToHaveValueAsync("Half a sent");

        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Sanne Verhoeven" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(sanne.Page.GetByLabel("Password")).ToBeVisibleAsync();
        var kept = await sanne.Page.EvaluateAsync<string>("JSON.stringify(localStorage)");
        Assert.DoesNotContain("Half a sent", kept, StringComparison.Ordinal);
    }

    private static Task Heading(Visitor visitor, string subject) =>
        Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = subject })).ToBeVisibleAsync();
}
