using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>The machine's own Chromium: nothing is downloaded for the tests.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // There is nobody to see it drawn smoothly, and drawing it in software takes a processor.
        "--disable-gpu",
    ];

    // The first is the same browser without its windows: thirteen journeys in 57 s instead of 76.
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "chrome.exe",
    ];

    public static BrowserTypeLaunchOptions Options => new() { ExecutablePath = Find(), Args = Arguments };

    /// <summary>CHROMIUM, else the first on the PATH.</summary>
    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Environment.GetEnvironmentVariable("CHROMIUM")
            ?? folders
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium: install it (apt-get install chromium-headless-shell), or name its path in CHROMIUM."
            );
    }
}
