using System.Diagnostics;
using System.Text.Json;

namespace Networking.Bench;

/// <summary>
/// Lighthouse with its mobile profile (a slow phone on a slow line) on the demo network: where one signs in, and the inbox of
/// somebody who has. Scores from 0 to 100.
/// </summary>
internal static class Lighthouse
{
    // The newest that runs on Node.js 20. Fetched when it is wanted: of use to nobody but this benchmark.
    private const string Package = "lighthouse@12.8.2";
    private const int ToolsPort = 5197;
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices"];

    public static async Task<object> Run(Rig rig)
    {
        await rig.StopHost();
        await rig.StartHost(demo: true);
        await WaitForTheDemoNetwork(rig);
        await using var browser = await Browser.Open(ToolsPort);
        var address = "http://localhost:" + Rig.Address.Port;
        var results = new Dictionary<string, Dictionary<string, double>>
        {
            ["sign-in"] = await Scores(address + "/sign-in"),
        };
        await browser.SignIn("sanne.verhoeven@polder.example", "demo-networking");
        foreach (var page in new[] { "/inbox", browser.Page.Url[address.Length..] }.Distinct())
            results[page] = await Scores(address + page);
        foreach (var (page, scores) in results)
            Console.WriteLine($"{page}: {string.Join(", ", scores.Select(s => $"{s.Key} {s.Value:F0}"))}");
        return results;
    }

    private static async Task<Dictionary<string, double>> Scores(string url)
    {
        var start = new ProcessStartInfo(
            "npx",
            [
                "--yes",
                Package,
                url,
                $"--port={ToolsPort}",
                "--disable-storage-reset",
                "--output=json",
                "--quiet",
                $"--only-categories={string.Join(',', Categories)}",
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var lighthouse = Process.Start(start)!;
        var report = JsonSerializer.Deserialize<JsonElement>(await lighthouse.StandardOutput.ReadToEndAsync());
        await lighthouse.WaitForExitAsync();
        // How fast it takes this machine's processor to be, which it then slows down by four.
        Console.WriteLine(
            $"  {url}: benchmark index {report.GetProperty("environment").GetProperty("benchmarkIndex")}"
        );
        foreach (var audit in report.GetProperty("audits").EnumerateObject())
            if (
                audit.Value.TryGetProperty("score", out var score)
                && score.ValueKind == JsonValueKind.Number
                && score.GetDouble() < 0.9
            )
                Console.WriteLine(
                    $"    {audit.Name}: {score.GetDouble():F2} {audit.Value.GetProperty("title")} {(audit.Value.TryGetProperty("displayValue", out var shown) ? shown : "")}"
                );
        return Categories.ToDictionary(
            c => c,
            c => report.GetProperty("categories").GetProperty(c).GetProperty("score").GetDouble() * 100
        );
    }

    // The accounts come last.
    private static async Task WaitForTheDemoNetwork(Rig rig)
    {
        for (var accounts = 0L; accounts == 0; await Task.Delay(250))
        {
            await using var command = rig.Database.CreateCommand(
                "select count(*) from identity.users where not is_operator"
            );
            accounts = (long)(await command.ExecuteScalarAsync())!;
        }
    }
}
