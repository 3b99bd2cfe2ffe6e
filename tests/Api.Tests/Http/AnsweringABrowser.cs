using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Networking.Api.Http;

namespace Networking.Api.Tests.Http;

/// <summary>Headers that keep a browser from helping an attacker (T5, T6, T13), on every answer whatever it is.</summary>
public sealed class AnsweringABrowser(NetworkingFixture fixture)
{
    [Theory]
    [InlineData("/api/auth/me", 401)]
    [InlineData("/api/no-such", 401)]
    [InlineData("/health/live", 200)]
    [InlineData("/log/none", 401)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/swagger/index.html", 200)]
    public async Task forbids_what_no_answer_needs(string path, int status)
    {
        using var answer = await fixture.Anonymous().GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal(
            path.StartsWith("/swagger", StringComparison.Ordinal),
            policy.Contains("script-src 'self'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task keeps_the_pages_of_the_contract_working()
    {
        var page = await fixture.Anonymous().GetStringAsync("/swagger/index.html");

        // Scripts inside the page would need 'unsafe-inline'.
        foreach (var script in page.Split("<script").Skip(1))
            Assert.Contains("src=", script.Split('>')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_no_cache_keep_what_a_member_sees()
    {
        var ann = (await (await fixture.Network()).Company("Acme", "Ann"))[0];

        foreach (var path in (string[])["/api/auth/me", "/api/inbox", "/api/feed", "/api/inbox?limit=0"])
        {
            using var answer = await ann.Http.GetAsync(path);
            Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Production", "/", true)]
    [InlineData("Development", "/", false)]
    [InlineData("Production", "/fails", true)]
    public async Task asks_for_https_outside_development(string environment, string path, bool asks)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddNetworkingHttp();
        await using var app = builder.Build();
        app.UseSecurityHeaders(app.Environment);
        app.UseExceptionHandler();
        app.MapGet("/", () => "hello");
        app.MapGet("/fails", string () => throw new InvalidOperationException());
        app.MapGet("/api/picture", (HttpContext http) => http.Response.Headers.CacheControl = "private, max-age=60");
        await app.StartAsync();

        using var answer = await app.GetTestClient().GetAsync(path);

        Assert.Equal(asks, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        using var picture = await app.GetTestClient().GetAsync("/api/picture");
        Assert.Equal("max-age=60, private", Header(picture, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
