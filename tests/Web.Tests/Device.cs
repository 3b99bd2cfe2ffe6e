using Microsoft.Playwright;

namespace Networking.Web.Tests;

/// <summary>What somebody looks at the client with.</summary>
public sealed record Device(string Name, int Width, int Height, bool HasTouch, ColorScheme Scheme)
{
    public static readonly Device Desk = new("desk", 1360, 850, HasTouch: false, ColorScheme.Light);
    public static readonly Device DarkDesk = Desk with { Name = "dark desk", Scheme = ColorScheme.Dark };
    public static readonly Device Phone = new("phone", 390, 844, HasTouch: true, ColorScheme.Light);

    public static Device Named(string name) => new[] { Desk, DarkDesk, Phone }.Single(d => d.Name == name);

    public BrowserNewContextOptions Options(Uri address, string locale) =>
        new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = Width, Height = Height },
            HasTouch = HasTouch,
            IsMobile = HasTouch,
            ColorScheme = Scheme,
            Locale = locale,
            TimezoneId = "Europe/Berlin",
        };
}
