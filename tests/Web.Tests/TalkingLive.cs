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
        // An inbox into which nothing comes but this.
        using var company = await Newcomer.Found(site);
        var (colleague, email) = await company.Employ("Olaf Ott");
        await using var nora = await site.SignIn(company.Email, Device.Desk);
        var thread = await nora.Start(
            new
            {
                kind = "internal",
                subject = "Visit in Esslingen",
                participants = new[] { colleague },
            }
        );
        await nora.StartAlone("Above it");
        var first = nora.Threads.GetByRole(AriaRole.Link).First;
        await Expect(first).ToContainTextAsync("Above it");
        await using var olaf = await site.SignIn(email, Device.Desk);
        await olaf.GoTo(thread);

        const string news = "The room is booked.";
        await olaf.Composer.FillAsync(news);
        await olaf.Composer.PressAsync("Enter");

        await Expect(first).ToContainTextAsync("Visit in Esslingen");
        await Expect(first).ToContainTextAsync(news);
        await Expect(first).ToContainTextAsync("unread message");
        await first.ClickAsync();
        await Expect(nora.Messages.GetByText(news)).ToBeVisibleAsync();
        await Expect(first).Not.ToContainTextAsync("unread message");
    }

    [Fact]
    public async Task says_when_it_was_delivered_and_when_it_was_read()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        await using var lukas = await site.SignIn(DemoSite.Lukas, Device.Desk);
        var thread = await sanne.StartWithLukas($"Receipts {Guid.NewGuid()}");
        await sanne.GoTo(thread);
        var question = $"Has this reached you? {Guid.NewGuid()}";
        await sanne.Composer.FillAsync(question);
        await sanne.Composer.PressAsync("Enter");
        var mine = sanne.Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = question });
        await Expect(mine.GetByText("Delivered")).ToBeVisibleAsync();

        await lukas.GoTo(thread);
        await Expect(lukas.Messages.GetByText(question)).ToBeVisibleAsync();
        await Expect(mine.GetByText("Read")).ToBeVisibleAsync();
    }
}
