namespace Networking.Api.Tests.Identity;

/// <summary>Changes by cookie come from pages of this host (T6).</summary>
[Collection(AccountCollection.Name)]
public sealed class RequestsFromOtherSites(IdentityServers servers)
{
    [Fact]
    public async Task by_cookie_need_the_header_to_change_something()
    {
        var company = await Company.Found(servers.One);
        var form = company.Owner.At(servers.One, sendsHeader: false);

        Assert.Equal("403 csrf_header_missing", (await form.Logout()).Summary);
        Assert.Equal("200", (await form.Me()).Summary);
    }

    [Fact]
    public async Task by_token_need_no_header()
    {
        var company = await Company.Found(servers.One);
        var program = new Caller(servers.One) { SendsHeader = false };
        await program.Token(company.OwnerEmail);

        Assert.Equal("204", (await program.Logout()).Summary);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:9999")]
    [InlineData("Origin", "null")]
    public async Task are_refused_even_with_the_header(string name, string value)
    {
        var company = await Company.Found(servers.One);

        Assert.Equal(
            "403 cross_site_request",
            (await company.Owner.Post("/api/auth/logout", null, (name, value))).Summary
        );
        var login = new { email = company.OwnerEmail, password = IdentityServers.Password };
        var foreign = await servers.One.Anonymous().Post("/api/auth/login", login, (name, value));
        Assert.Equal("403 cross_site_request", foreign.Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "http://localhost")]
    public async Task are_not_those_of_the_own_pages(string name, string value)
    {
        var company = await Company.Found(servers.One);

        Assert.Equal("204", (await company.Owner.Post("/api/auth/logout", null, (name, value))).Summary);
    }
}
