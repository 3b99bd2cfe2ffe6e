using System.Text.RegularExpressions;

namespace Networking.Api.Tests.Web;

/// <summary>The page for every address that a person may have; never in the place of what a program asks for.</summary>
public sealed partial class ServingTheWebClient(NetworkingFixture fixture)
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData("/")]
    [InlineData("/inbox")]
    [InlineData("/threads/0198/whatever?filter=unread")]
    public async Task answers_any_address_with_the_page(string path)
    {
        using var answer = await Get(path, Html);

        Assert.Equal((200, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Headers.CacheControl?.NoCache);
        // T13: scripts of this host alone, none in the page itself.
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        foreach (var script in (await answer.Content.ReadAsStringAsync()).Split("<script").Skip(1))
            Assert.Contains("src=", script.Split('>')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/no-such")]
    [InlineData("/hubs/no-such")]
    [InlineData("/health/no-such")]
    [InlineData("/log/no-such")]
    [InlineData("/openapi/no-such")]
    [InlineData("/assets/no-such.js")]
    public async Task does_not_answer_with_the_page_what_is_no_address_of_it(string path)
    {
        using var answer = await Get(path, Html);

        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Fact]
    public async Task does_not_answer_a_program_with_the_page()
    {
        using var answer = await Get("/inbox", "application/json");

        Assert.Equal(401, (int)answer.StatusCode);
    }

    /// <summary>If one of them is not there, the worker is never installed, and nothing works offline.</summary>
    [Fact]
    public async Task gives_the_worker_everything_that_it_keeps_for_working_offline()
    {
        using var worker = await Get("/sw.js", "*/*");
        var kept = Kept()
            .Matches(await worker.Content.ReadAsStringAsync())
            .Select(m => m.Groups["path"].Value)
            .ToList();
        Assert.Contains("index.html", kept);
        Assert.True(kept.Count > 20);
        foreach (var path in kept)
        {
            using var answer = await Get($"/{path}", "*/*");
            Assert.Equal((path, 200), (path, (int)answer.StatusCode));
        }
    }

    [GeneratedRegex("url:\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Kept();

    [Fact]
    public async Task lets_browsers_keep_what_never_changes()
    {
        using var answer = await Get(await Script(), "*/*");

        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.Days: 365 });
        Assert.Contains(answer.Headers.CacheControl!.Extensions, e => e.Name == "immutable");
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task sends_what_was_packed_to_whoever_can_unpack_it(string accepted, string? coding)
    {
        using var answer = await Get(await Script(), "*/*", accepted);

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task does_not_send_again_what_the_browser_has()
    {
        using var first = await Get("/", Html);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await fixture.Anonymous().SendAsync(request);

        Assert.Equal(304, (int)again.StatusCode);
    }

    private async Task<string> Script()
    {
        var page = await fixture.Anonymous().GetStringAsync("/");
        return page.Split("src=\"")[1].Split('"')[0];
    }

    private async Task<HttpResponseMessage> Get(string path, string accept, string? coding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        if (coding is not null)
            request.Headers.AcceptEncoding.ParseAdd(coding);
        return await fixture.Anonymous().SendAsync(request);
    }
}
