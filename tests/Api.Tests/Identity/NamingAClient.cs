using Networking.Api.Identity;

namespace Networking.Api.Tests.Identity;

public sealed class NamingAClient
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Firefox on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
        "Chrome on Linux"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
        "Samsung Internet on Android"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        "Safari on macOS"
    )]
    [InlineData("curl/8.14.1", "curl")]
    [InlineData("acme-sync 2.1 (ops@acme.example)", "acme-sync")]
    [InlineData("Firefox/1", "Firefox")]
    public void says_browser_and_system_or_the_program(string userAgent, string name) =>
        Assert.Equal(name, ClientName.Of(userAgent));

    // T20: what is shown to a person, and kept, is never text that somebody chose freely.
    [Theory]
    [InlineData("", null)]
    [InlineData("\u0007\u001b[31mred", null)]
    [InlineData("<script>alert(1)</script>", null)]
    [InlineData("a\u0000b", "a")]
    public void keeps_nothing_that_is_not_a_plain_name(string userAgent, string? name) =>
        Assert.Equal(name, ClientName.Of(userAgent));

    [Fact]
    public void is_short_whatever_it_is_told() =>
        Assert.Equal(ClientName.MaxLength, ClientName.Of(new string('a', 10_000))!.Length);
}
