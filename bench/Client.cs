using System.Text.Json;
using Microsoft.Playwright;

namespace Networking.Bench;

/// <summary>
/// The web client in a real browser: from signing in to a usable inbox, and a thread of 100,000 messages scrolled by its
/// reader, its dropped frames against those of a page that shows nothing but moves.
/// </summary>
internal static class Client
{
    private const int Messages = 100_000;
    private const int SignIns = 5;

    public static async Task<object> Run(Rig rig)
    {
        var (network, asOperator) = await rig.FoundNetwork();
        var file = Chats.Write(
            "client",
            Enumerable.Range(0, Messages).Select(i => ("long", i % 3 == 0 ? "Reader" : "Writer"))
        );
        await rig.Import(network, "jsonl", file);
        File.Delete(file);
        (await rig.Claim(network, asOperator, "Reader")).Dispose();

        var signIns = new List<double>();
        for (var i = 0; i < SignIns; i++)
            await using (var fresh = await Browser.Open())
                signIns.Add(await fresh.SignIn("Reader@client.example", Rig.Password));
        var signIn = signIns.Order().ElementAt(SignIns / 2);

        await using var browser = await Browser.Open();
        await browser.Page.GotoAsync(
            "data:text/html,<div style='height:9999999px;background:linear-gradient(red,blue)'></div>"
        );
        var (idle, _) = await Scroll(browser, "document.scrollingElement");
        await browser.SignIn("Reader@client.example", Rig.Password);
        await browser
            .Page.GetByRole(AriaRole.List, new() { Name = "Threads" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await browser.Page.GetByRole(AriaRole.Log).GetByRole(AriaRole.Paragraph).First.WaitForAsync();
        await browser.Page.WaitForTimeoutAsync(2_000);
        var before = await browser.Memory();
        var (dropped, frames) = await Scroll(browser, "document.querySelector('[role=log]')");
        // Everywhere in it: a screen of each of a hundred places.
        for (var place = 0; place < 100; place++)
        {
            await browser.Run(
                $"(() => {{ const log = document.querySelector('[role=log]'); log.scrollTop = log.scrollHeight * {place / 100.0}; return null; }})()"
            );
            await browser.Page.WaitForTimeoutAsync(100);
        }

        // What nobody looks at is forgotten after a minute.
        await browser.Page.WaitForTimeoutAsync(75_000);
        var after = await browser.Memory();
        Console.WriteLine(
            $"sign-in to inbox: median {signIn:F2} s, worst {signIns.Max():F2} s; {Messages} messages: {dropped:P1} of {frames} frames dropped (an empty page {idle:P1}); scripts {before.Megabytes:F1} MB before, {after.Megabytes:F1} after all of it was read, nodes {before.Nodes:F0} and {after.Nodes:F0}"
        );
        return new
        {
            signInSeconds = signIn,
            signInWorst = signIns.Max(),
            droppedFrames = dropped,
            droppedFramesOfAnEmptyPage = idle,
            megabytesBefore = before.Megabytes,
            megabytesAfter = after.Megabytes,
            nodesBefore = before.Nodes,
            nodesAfter = after.Nodes,
        };
    }

    // Ten seconds upwards as a wheel is turned briskly, by each frame. A frame that comes late stands for those it took.
    private static async Task<(double Dropped, int Frames)> Scroll(Browser browser, string element)
    {
        var times = (
            await browser.Run(
                $$"""
                new Promise(resolve => {
                  const scrolled = {{element}}, times = [];
                  scrolled.scrollTop = scrolled.scrollHeight / 2;
                  const step = time => {
                    times.push(time);
                    scrolled.scrollTop -= 40;
                    if (time - times[0] < 10_000) requestAnimationFrame(step); else resolve(times);
                  };
                  setTimeout(() => requestAnimationFrame(step), 1_000);
                })
                """
            )
        ).Deserialize<double[]>()!;
        var gaps = times.Zip(times.Skip(1), (a, b) => b - a).ToArray();
        var frame = gaps.Order().ElementAt(gaps.Length / 2);
        var due = (int)Math.Round((times[^1] - times[0]) / frame);
        return (gaps.Sum(g => Math.Max(0, Math.Round(g / frame) - 1)) / due, due);
    }
}
