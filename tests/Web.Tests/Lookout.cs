using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>Notices whatever a page does that only foreign code would do.</summary>
internal sealed class Lookout
{
    // What payloads call to show that they run; and whatever the policy stopped, which would have been tried.
    private const string Script = """
        window.ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
          window[name] = () => void window.ran.push(name);
        document.addEventListener('securitypolicyviolation', (e) =>
          window.ran.push(`${e.violatedDirective} ${e.blockedURI}`));
        """;

    private readonly ConcurrentQueue<string> _noticed = new();
    private readonly IPage _page;

    private Lookout(IPage page) => _page = page;

    public static async Task<Lookout> On(IPage page, Uri own)
    {
        var lookout = new Lookout(page);
        await page.AddInitScriptAsync(Script);
        page.Dialog += async (_, dialog) =>
        {
            lookout._noticed.Enqueue($"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!IsOurs(new Uri(request.Url), own))
                lookout._noticed.Enqueue($"request {request.Url}");
        };
        page.Popup += (_, popup) => lookout._noticed.Enqueue($"window {popup.Url}");
        return lookout;
    }

    /// <summary>Everything noticed until now; empty when nothing of others ran.</summary>
    public async Task<string[]> Noticed() => [.. _noticed, .. await _page.EvaluateAsync<string[]>("() => window.ran")];

    private static bool IsOurs(Uri asked, Uri own) =>
        asked.Scheme is "data" or "blob"
        || asked.Authority == own.Authority
            && (
                asked.AbsolutePath is "/" or "/sw.js" or "/manifest.webmanifest" or "/index.html"
                || (
                    (string[])
                        [
                            "/api/",
                            "/hubs/",
                            "/assets/",
                            "/workbox-",
                            "/icon",
                            "/threads/",
                            "/search",
                            "/inbox",
                            "/settings",
                        ]
                ).Any(p => asked.AbsolutePath.StartsWith(p, StringComparison.Ordinal))
            );
}
