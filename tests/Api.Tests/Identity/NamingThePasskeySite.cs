using Microsoft.Extensions.Configuration;
using Networking.Api.Hosting;
using Networking.Api.Identity;

namespace Networking.Api.Tests.Identity;

/// <summary>Which site passkeys are for is set by the operator, never said by a request.</summary>
[Collection(PasskeyCollection.Name)]
public sealed class NamingThePasskeySite(IdentityServers servers)
{
    [Fact]
    public async Task binds_passkeys_to_it_whatever_host_the_request_names()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(
            null,
            ("Passkeys:Domain", "networking.example"),
            ("Passkeys:Origins:0", "https://app.networking.example/")
        );
        var owner = company.Owner.At(node);
        using var ofTheSite = new SoftwareAuthenticator
        {
            Domain = "networking.example",
            Origin = "https://app.networking.example",
        };
        using var ofTheHost = new SoftwareAuthenticator();
        using var ofThePage = new SoftwareAuthenticator
        {
            Domain = "networking.example",
            Origin = "https://networking.example",
        };

        Assert.Equal("400 invalid_passkey", (await owner.Enrol(ofTheHost)).Summary);
        Assert.Equal("400 invalid_passkey", (await owner.Enrol(ofThePage)).Summary);
        Assert.Equal("201", (await owner.Enrol(ofTheSite)).Summary);

        Assert.Equal("204", (await node.Anonymous().SignIn(ofTheSite)).Summary);
        ofTheSite.Origin = "http://localhost";
        Assert.Equal("401 passkey_refused", (await node.Anonymous().SignIn(ofTheSite)).Summary);
        (ofTheSite.Origin, ofTheSite.Domain) = ("https://app.networking.example", "localhost");
        Assert.Equal("401 passkey_refused", (await node.Anonymous().SignIn(ofTheSite)).Summary);
    }

    [Fact]
    public async Task takes_it_from_no_header_in_development_either()
    {
        var browser = servers.One.Anonymous();

        var answer = await browser.Post($"{PasskeyCalls.SignInPath}/challenge", null, ("Host", "evil.example"));

        Assert.Equal("localhost", answer.Text("publicKey", "rpId"));
    }

    [Fact]
    public async Task is_needed_for_passkeys()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(null, ("Passkeys:Domain", ""));
        var (owner, credential) = (company.Owner.At(node), new { });

        foreach (
            var answer in (Answer[])
                [
                    await owner.Post($"{PasskeyCalls.Path}/challenge", new { password = IdentityServers.Password }),
                    await owner.Post(PasskeyCalls.Path, new { name = "x", credential }),
                    await node.Anonymous().Post($"{PasskeyCalls.SignInPath}/challenge"),
                    await node.Anonymous().Post(PasskeyCalls.SignInPath, new { credential }),
                ]
        )
            Assert.Equal("409 passkeys_off", answer.Summary);
        Assert.Equal("200", (await owner.Send(HttpMethod.Get, PasskeyCalls.Path)).Summary);
    }

    [Theory]
    [InlineData(null, null, "https://networking.example", false)]
    [InlineData("networking.example", null, "https://networking.example", true)]
    [InlineData("Networking.Example", null, "https://networking.example", true)]
    [InlineData("networking.example", null, "http://networking.example", false)]
    [InlineData("networking.example", null, "https://networking.example:8443", false)]
    [InlineData("networking.example", null, "https://app.networking.example", false)]
    [InlineData(
        "networking.example",
        "https://app.networking.example:8443",
        "https://app.networking.example:8443",
        true
    )]
    [InlineData("networking.example", "https://App.networking.example:443/", "https://app.networking.example", true)]
    [InlineData("networking.example", "https://app.networking.example", "https://networking.example", false)]
    [InlineData("localhost", null, "http://localhost:5080", false)]
    public void allows_outside_development_its_own_origins_alone(
        string? domain,
        string? origin,
        string asked,
        bool expected
    ) => Assert.Equal(expected, PasskeySite.Read(Settings(domain, origin), isDevelopment: false).Allows(asked));

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://localhost:5173", true)]
    [InlineData("https://localhost.evil.example", false)]
    [InlineData("http://evil.example/localhost", false)]
    public void allows_in_development_whatever_port(string asked, bool expected) =>
        Assert.Equal(expected, PasskeySite.Read(Settings(null, null), isDevelopment: true).Allows(asked));

    [Theory]
    [InlineData("https://networking.example", null)]
    [InlineData("10.0.0.5", null)]
    [InlineData("networking.example", "http://networking.example")]
    [InlineData("networking.example", "https://evil.example")]
    [InlineData("networking.example", "https://evilnetworking.example")]
    [InlineData("networking.example", "https://networking.example/app")]
    [InlineData("networking.example", "app.networking.example")]
    public void set_wrongly_keeps_the_host_from_starting(string domain, string? origin) =>
        Assert.Throws<StartRefusedException>(() => PasskeySite.Read(Settings(domain, origin), isDevelopment: false));

    private static ConfigurationManager Settings(string? domain, string? origin)
    {
        var settings = new ConfigurationManager { ["Passkeys:Domain"] = domain };
        if (origin is not null)
            settings["Passkeys:Origins:0"] = origin;
        return settings;
    }
}
