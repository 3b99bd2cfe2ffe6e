using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>Two people of two companies, each at a browser of their own.</summary>
public sealed class TalkingLive(DemoSite site)
{
    private const string Subject = "Paint colour of the K5";

    [Fact]
    public async Task shows_what_one_writes_to_the_other_without_a_reload()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Phone);
        await sanne.Open(Subject);
        await lukas.Open(Subject);

        var question = $"Shall we keep RAL 5012? {Guid.NewGuid()}";
        await sanne.Composer.FillAsync(question);
        await sanne.Composer.PressAsync("Enter");
        await Expect(lukas.Messages.GetByText(question)).ToBeVisibleAsync();
        await Expect(sanne.Messages.GetByText(question)).ToHaveCountAsync(1);
        await Expect(sanne.Messages.GetByText("Sending")).ToHaveCountAsync(0);
        await Expect(sanne.Composer).ToHaveValueAsync("");

        // On a phone Enter makes a new line; the button sends.
        var answer = $"Yes, please. {Guid.NewGuid()}";
        await lukas.Composer.FillAsync(answer);
        await lukas.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(sanne.Messages.GetByText(answer)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task moves_the_thread_to_the_top_of_the_inbox_and_counts_it()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        await lukas.Open("Visit in Esslingen");

        var news = $"The room is booked. {Guid.NewGuid()}";
        await lukas.Composer.FillAsync(news);
        await lukas.Composer.PressAsync("Enter");

        var first = sanne.Threads.GetByRole(AriaRole.Link).First;
        await Expect(first).ToContainTextAsync("Visit in Esslingen");
        await Expect(first).ToContainTextAsync(news[..30]);
        await Expect(first).ToContainTextAsync("unread message");
        await first.ClickAsync();
        await Expect(sanne.Messages.GetByText(news)).ToBeVisibleAsync();
        await Expect(first).Not.ToContainTextAsync("unread message");
    }
}
