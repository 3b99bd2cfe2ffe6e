using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

public sealed class SeeingTheNetworkGrow(DemoSite site)
{
    [Fact]
    public async Task takes_two_clicks_for_the_last_quarter()
    {
        await using var ravi = await site.SignIn("ravi.ramdin@polder.example", Device.Desk);
        await ravi.Page.GetByRole(AriaRole.Link, new() { Name = "Network" }).ClickAsync();
        await ravi.Page.GetByRole(AriaRole.Link, new() { Name = "Last quarter" }).ClickAsync();

        await ravi.Page.WaitForURLAsync("**/network?range=quarter");
        var messages = Chart(ravi, "Messages");
        await Expect(messages).ToContainTextAsync("in these days");
        await messages.GetByText("Table").ClickAsync();
        // The weeks of a quarter: thirteen or fourteen, and the head.
        var rows = await messages.GetByRole(AriaRole.Row).CountAsync();
        Assert.InRange(rows, 14, 15);
    }

    [Fact]
    public async Task tells_each_period_by_keyboard_and_by_pointer()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var months = await Months(sanne);
        await sanne.Page.GotoAsync("/network?range=all&grain=month");
        var slider = Chart(sanne, "Companies").GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        await Expect(slider)
            .ToHaveAttributeAsync("aria-valuetext", $"{months[0].Name}: Companies {months[0].Companies}");
        await slider.PressAsync("ArrowRight");
        await Expect(slider)
            .ToHaveAttributeAsync("aria-valuetext", $"{months[1].Name}: Companies {months[1].Companies}");

        await Chart(sanne, "People").GetByRole(AriaRole.Img).ScrollIntoViewIfNeededAsync();
        var place = (await Chart(sanne, "People").GetByRole(AriaRole.Img).BoundingBoxAsync())!;
        await sanne.Page.Mouse.MoveAsync(place.X + 50, place.Y + 80);
        await Expect(Chart(sanne, "People").GetByText(months[0].Name).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task can_be_done_as_of_any_day_and_passed_on()
    {
        await using var sanne = await site.SignIn(DemoSite.Sanne, Device.Desk);
        // The story of the demo network ends today: its third month is over.
        var (_, day, companies) = (await Months(sanne))[2];
        await sanne.Page.GotoAsync("/network?range=all");
        await sanne.Page.GetByLabel("As of").FillAsync(day);
        await sanne.Page.WaitForURLAsync($"**/network?range=all&asOf={day}");
        await Expect(Chart(sanne, "Companies")).ToContainTextAsync($"{companies} +{companies} in these days");
        await sanne.Page.ReloadAsync();
        await Expect(Chart(sanne, "Companies")).ToContainTextAsync($"{companies} +{companies} in these days");
    }

    /// <summary>The months since the first company came, each with its last day and the companies at its end.</summary>
    private static async Task<IReadOnlyList<(string Name, string LastDay, long Companies)>> Months(Visitor visitor)
    {
        var growth = await visitor.Ask("GET", "/api/analytics/growth?grain=month");
        return
        [
            .. growth
                .GetProperty("items")
                .EnumerateArray()
                .Select(p =>
                    (
                        First: DateOnly.Parse(p.GetProperty("period").GetString()!, CultureInfo.InvariantCulture),
                        Companies: p.GetProperty("organisations").GetInt64()
                    )
                )
                .Select(p =>
                    (
                        p.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                        p.First.AddMonths(1).AddDays(-1).ToString("O", CultureInfo.InvariantCulture),
                        p.Companies
                    )
                ),
        ];
    }

    private static ILocator Chart(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
}
