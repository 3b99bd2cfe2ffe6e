using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Networking.Web.Tests;

/// <summary>
/// Each page at each device: it shows itself, has no barrier, fits into the window, and complains of nothing.
/// <c>NETWORKING_PICTURES=docs/pictures</c> keeps what is seen for the user guide.
/// </summary>
public sealed class SeeingEveryPage(DemoSite site)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("inbox", "/inbox"),
        ("new-thread", "/new"),
        ("search", "/search?q=invoice"),
        ("partners", "/partners"),
        ("network", "/network"),
        ("members", "/admin/members"),
        ("invite", "/admin/members/invite"),
        ("company", "/admin/company"),
        ("settings", "/settings"),
        ("nowhere", "/no-such-page"),
    ];

    [Theory]
    [InlineData("desk")]
    [InlineData("dark desk")]
    [InlineData("phone")]
    public async Task shows_itself_to_an_owner(string device)
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Named(device), isInstalled: true);
        foreach (var (name, path) in Pages)
        {
            await visitor.Page.GotoAsync(path);
            await See(visitor, device, name);
        }

        await visitor.Page.GotoAsync("/inbox");
        await visitor.Open("Paint colour of the K5");
        await See(visitor, device, "thread");
        await visitor.Page.GotoAsync("/partners");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Brenner" }).First.ClickAsync();
        await See(visitor, device, "partner");
    }

    [Theory]
    [InlineData("member")]
    [InlineData("compliance")]
    [InlineData("analyst")]
    public async Task tells_other_roles_what_is_not_for_them(string role)
    {
        await using var owner = await site.SignIn(DemoSite.Sanne, Device.Desk);
        var members = await owner.Ask("GET", "/api/members?limit=200");
        var someone = members
            .GetProperty("items")
            .EnumerateArray()
            .First(m =>
                m.GetProperty("status").GetString() == "active"
                && m.GetProperty("roles").EnumerateArray().Any(r => r.GetString() == role)
                && !m.GetProperty("roles").EnumerateArray().Any(r => r.GetString() is "owner" or "admin")
            );
        await using var visitor = await site.SignIn(someone.GetProperty("email").GetString()!, Device.Desk);
        foreach (var (name, path) in Pages.Where(p => p.Path.StartsWith("/admin", StringComparison.Ordinal)))
        {
            await visitor.Page.GotoAsync(path);
            await Expect(visitor.Page.GetByText("This is for administrators")).ToBeVisibleAsync();
            await See(visitor, role, name);
        }

        await visitor.Page.GotoAsync("/partners");
        await See(visitor, role, "partners");
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    public async Task fits_from_right_to_left_and_moves_nothing_where_motion_is_reduced(string device)
    {
        await using var visitor = await site.SignIn(DemoSite.Sanne, Device.Named(device));
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await visitor.Page.AddInitScriptAsync(
            "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })"
        );
        foreach (var (name, path) in Pages.Where(p => p.Name is "search" or "partners" or "network" or "settings"))
        {
            await visitor.Page.GotoAsync(path);
            await See(visitor, $"{device} rtl", name);
        }

        await visitor.Page.GotoAsync("/inbox");
        await visitor.Open("Paint colour of the K5");
        await See(visitor, $"{device} rtl", "thread");
        // The list of threads stands where one begins to read.
        if (device == "desk")
        {
            var (list, thread) = (await visitor.Threads.BoundingBoxAsync(), await visitor.Messages.BoundingBoxAsync());
            Assert.True(list!.X > thread!.X, "The list stands to the left of the thread.");
        }

        var moving = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')].filter((element) => {
              const { transitionDuration, animationDuration } = getComputedStyle(element);
              return [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0.001);
            }).map((element) => element.className)
            """
        );
        Assert.Empty(moving);
    }

    [Fact]
    public async Task shows_itself_to_an_operator()
    {
        await using var visitor = await site.Visit(Device.Desk);
        await visitor.Page.GetByLabel("E-mail address").FillAsync("operator@networking.example");
        await visitor.Page.GetByLabel("Password").FillAsync(DemoSite.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByText("Operators run the network")).ToBeVisibleAsync();
        await See(visitor, "operator", "inbox");
    }

    private static async Task See(Visitor visitor, string who, string name)
    {
        await visitor.Page.GetByRole(AriaRole.Heading).First.WaitForAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var barriers = await visitor.Barriers();
        Assert.True(barriers is [], $"{name}: {string.Join('\n', barriers)}");
        var over = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(over <= 0, $"{name} is {over} px wider than the window of {who}");
        if (Environment.GetEnvironmentVariable("NETWORKING_PICTURES") is { Length: > 0 } folder)
            await visitor.Page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(WebSources.Folder, "..", "..", folder, $"{name}-{who.Replace(' ', '-')}.png"),
                }
            );
    }
}
