namespace Networking.Api.Identity;

/// <summary>What somebody knows a session's device by: "Firefox on Windows". What a client says of itself proves nothing.</summary>
internal static class ClientName
{
    /// <summary>UTF-16 units, at most.</summary>
    public const int MaxLength = 40;

    // Browsers name those that they want to be taken for, too: the first that is found is the one.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string? Client(this HttpContext http) => Of(http.Request.Headers.UserAgent.ToString());

    /// <returns>Browser and system; of another program the name that it begins with; null when it says nothing readable.</returns>
    public static string? Of(string userAgent) =>
        (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            _ => Program(userAgent),
        };

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Mark, StringComparison.Ordinal)).Name;

    private static string? Program(string userAgent)
    {
        var length = userAgent.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_').Count();
        return length == 0 ? null : userAgent[..Math.Min(length, MaxLength)];
    }
}
