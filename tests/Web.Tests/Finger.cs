using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>A finger on the glass, as the browser is told of it: what rests and what is pushed aside.</summary>
internal sealed class Finger(ICDPSession glass)
{
    public static async Task<Finger> On(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    /// <summary>Rests on something for longer than a tap.</summary>
    public async Task Press(ILocator target)
    {
        var (x, y) = await MiddleOf(target);
        await Touch("touchStart", (x, y));
        await target.Page.WaitForTimeoutAsync(700);
        await Touch("touchEnd");
    }

    /// <summary>Pushes something by so many pixels, and lets go.</summary>
    public async Task Push(ILocator target, int right = 0, int down = 0)
    {
        var (x, y) = await MiddleOf(target);
        await Touch("touchStart", (x, y));
        for (var step = 1; step <= 10; step++)
            await Touch("touchMove", (x + right * step / 10, y + down * step / 10));
        await Touch("touchEnd");
    }

    private static async Task<(float X, float Y)> MiddleOf(ILocator target)
    {
        // In sight, and come to rest: a list moves while it is being filled.
        await target.TapAsync(new() { Trial = true });
        var box = (await target.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private async Task Touch(string type, params (float X, float Y)[] points) =>
        await glass.SendAsync(
            "Input.dispatchTouchEvent",
            new() { ["type"] = type, ["touchPoints"] = points.Select(p => new { x = p.X, y = p.Y }).ToArray() }
        );
}
