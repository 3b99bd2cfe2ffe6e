using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>A hundred thousand messages, answered in the server's place: one each ten minutes, the last of them now.</summary>
public sealed class ReadingAHugeThread(DemoSite site)
{
    private const int Many = 100_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);
    private readonly string _thread = Guid.NewGuid().ToString();
    private readonly DateTime _now = DateTime.UtcNow;
    private readonly ConcurrentBag<int> _asked = [];

    [Fact]
    public async Task holds_and_asks_for_what_is_in_sight_only()
    {
        await using var sanne = await Visit();
        await sanne.GoTo(_thread, "?at=50000");
        await Expect(Message(sanne, 50_000)).ToBeInViewportAsync();
        Assert.InRange(_asked.Distinct().Count(), 1, 3);

        // Both ways, far enough to leave each block behind.
        await sanne.Page.Mouse.MoveAsync(900, 400);
        for (var i = 0; i < 20; i++)
            await sanne.Page.Mouse.WheelAsync(0, -900);
        await Expect(Message(sanne, 50_000)).ToHaveCountAsync(0);
        for (var i = 0; i < 40; i++)
            await sanne.Page.Mouse.WheelAsync(0, 900);
        await Expect(Message(sanne, 50_000)).ToHaveCountAsync(0);
        Assert.InRange(await sanne.Messages.GetByRole(AriaRole.Article).CountAsync(), 5, 80);
    }

    [Fact]
    public async Task finds_a_day_with_a_few_requests()
    {
        await using var sanne = await Visit();
        await sanne.GoTo(_thread, "?at=100000");
        await Expect(Message(sanne, Many)).ToBeInViewportAsync();
        var before = _asked.Distinct().Count();

        var day = _now.AddDays(-500).Date;
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "What can be done with this thread" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Go to a date" }).ClickAsync();
        await sanne
            .Page.GetByLabel("Date", new() { Exact = true })
            .FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // It is marked for a moment only, and a slow machine would miss it.
        await sanne.Page.EvaluateAsync(
            """
            () => new MutationObserver(() => {
              const sought = document.querySelector("[data-sought='true'] [data-ordinal]:not([data-ordinal='100000'])");
              if (sought) window.sought = Number(sought.dataset.ordinal);
            }).observe(document.body, { subtree: true, childList: true, attributes: true })
            """
        );
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();

        // The browser is in Berlin, where the day begins an hour or two earlier.
        await sanne.Page.WaitForFunctionAsync("() => window.sought");
        var ordinal = await sanne.Page.EvaluateAsync<int>("() => window.sought");
        await Expect(Message(sanne, ordinal)).ToBeInViewportAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var found = TimeZoneInfo.ConvertTimeFromUtc(At(ordinal), zone);
        Assert.Equal(day, found.Date);
        Assert.True(found.TimeOfDay < Pace);
        Assert.InRange(_asked.Distinct().Count() - before, 1, 7);
    }

    private async Task<Visitor> Visit()
    {
        var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var thread = await sanne.Ask("GET", $"/api/threads/{await sanne.StartAlone($"Huge {_thread}")}");
        var head = JsonSerializer.SerializeToNode(thread)!;
        (head["threadId"], head["lastOrdinal"], head["readOrdinal"]) = (_thread, Many, Many);
        await sanne.Page.RouteAsync($"**/api/threads/{_thread}", route => Answer(route, head));
        await sanne.Page.RouteAsync($"**/api/threads/{_thread}/messages?*", Messages);
        return sanne;

        Task Messages(IRoute route)
        {
            var query = HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query);
            var after = int.Parse(query["after"]!, CultureInfo.InvariantCulture);
            _asked.Add(after);
            var limit = int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
            var ordinals = Enumerable.Range(after + 1, Math.Max(0, Math.Min(limit, Many - after)));
            return Answer(route, new { items = ordinals.Select(Written), next = (string?)null });
        }
    }

    private object Written(int ordinal) =>
        new
        {
            messageId = new Guid(ordinal, 0, 0, new byte[8]),
            threadId = _thread,
            ordinal,
            by = Guid.Empty,
            byName = "Ann",
            at = At(ordinal),
            // Of different heights, as real ones are.
            body = string.Join(' ', Enumerable.Repeat($"Message {ordinal}.", 1 + ordinal % 40)),
            replyTo = (string?)null,
            answered = (object?)null,
            mentions = Array.Empty<string>(),
            reactions = Array.Empty<object>(),
            editedAt = (string?)null,
            deletedAt = (string?)null,
            erased = false,
            imported = false,
        };

    private DateTime At(int ordinal) => _now - Pace * (Many - ordinal);

    private static Task Answer(IRoute route, object body) =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(body) });

    private static ILocator Message(Visitor visitor, int ordinal) =>
        visitor.Page.Locator($"[data-ordinal='{ordinal}']");
}
