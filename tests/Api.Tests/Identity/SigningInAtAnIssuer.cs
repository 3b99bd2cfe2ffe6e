using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Networking.Api.Hosting;
using Networking.Api.Identity;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>OpenID Connect against an issuer that lies (T7): every lie is a problem and no session.</summary>
[Collection(IssuerCollection.Name)]
public sealed class SigningInAtAnIssuer(IdentityServers servers) : IAsyncLifetime
{
    private HostileIssuer _issuer = null!;
    private HostileIssuer _other = null!;
    private Company _company = null!;
    private IdentityNode _node = null!;

    public static TheoryData<string, string> Lies =>
        new()
        {
            { "aud", "\"another-client\"" },
            { "aud", "[\"another-client\"]" },
            { "iss", "\"https://issuer.example\"" },
            { "nonce", "\"one-that-was-seen\"" },
            { "nonce", "null" },
            { "exp", "1000000000" },
            { "exp", "null" },
            { "sub", "null" },
        };

    public async ValueTask InitializeAsync()
    {
        _issuer = await HostileIssuer.Start();
        _other = await HostileIssuer.Start();
        _company = await Company.Found(servers.One);
        _node = await servers.StartNode(
            null,
            [.. _issuer.AsProvider("acme", _company.Network), .. _other.AsProvider("other", _company.Network)]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _issuer.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task works_for_a_member_who_linked_it()
    {
        await Link("ann");
        var browser = _node.Anonymous();

        var answer = await Return(browser, await Start(browser), "ann");

        Assert.Equal("302", answer.Summary);
        Assert.Equal(_company.OwnerId, (await browser.Me()).At("memberId").GetGuid());
    }

    [Fact]
    public async Task ends_the_session_that_the_browser_came_with()
    {
        await Link("ann");
        var browser = _company.Owner.At(_node);
        var former = browser.At(_node);

        await Return(browser, await Start(browser), "ann");

        Assert.Equal("200", (await browser.Me()).Summary);
        Assert.Equal("401 unauthenticated", (await former.Me()).Summary);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task is_refused_when_the_token_lies(string claim, string value)
    {
        await Link("ann");
        _issuer.Spoil = claims => claims[claim] = JsonNode.Parse(value);
        await Refused("ann");
        _issuer.Spoil = _ => { };
        await Accepted("ann");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS256")]
    [InlineData("HS256")]
    public async Task is_refused_when_the_token_is_signed_by_nobody(string algorithm)
    {
        await Link("ann");
        (_issuer.SignsNothing, _issuer.Algorithm) = (true, algorithm);
        await Refused("ann");
    }

    /// <summary>The confusion of algorithms: a signature that anybody who knows the client's secret, or the public key, can make.</summary>
    [Fact]
    public async Task is_refused_when_the_token_is_signed_by_what_is_no_secret_of_the_issuer()
    {
        await Link("ann");
        _issuer.Algorithm = "HS256";
        foreach (var key in (byte[][])[Encoding.UTF8.GetBytes(HostileIssuer.Secret), .. _issuer.PublicKey])
        {
            _issuer.SharedKey = key;
            await Refused("ann");
        }

        (_issuer.SharedKey, _issuer.Algorithm) = (null, "RS256");
        await Accepted("ann");
    }

    [Theory]
    [InlineData("http://issuer.example", false, true)]
    [InlineData("http://issuer.example", true, false)]
    [InlineData("https://issuer.example", false, false)]
    public void needs_https_outside_development(string address, bool isDevelopment, bool isRefused)
    {
        var settings = _issuer.AsProvider("acme", "net").ToDictionary(s => s.Item1, s => (string?)s.Item2);
        settings["Oidc:Providers:acme:Issuer"] = address;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var refused = Record.Exception(() => OidcProvider.Read(configuration, isDevelopment));
        Assert.Equal(isRefused, refused is StartRefusedException);
    }

    [Fact]
    public async Task is_refused_when_another_key_signs_under_the_same_name()
    {
        await Link("ann");
        _issuer.SwapsKey = true;
        await Refused("ann");
        _issuer.SwapsKey = false;
        await Accepted("ann");
    }

    [Fact]
    public async Task is_refused_when_a_token_of_an_earlier_sign_in_comes_back()
    {
        await Link("ann");
        string? seen = null;
        _issuer.Spoil = claims => seen = (string?)claims["nonce"];
        await Accepted("ann");

        _issuer.Spoil = claims => claims["nonce"] = seen;
        await Refused("ann");
    }

    [Fact]
    public async Task is_refused_with_the_state_of_another_browser_or_none()
    {
        await Link("ann");
        var (attacker, victim) = (_node.Anonymous(), _node.Anonymous());
        await Start(victim);

        // The attacker's own answer, laid before the victim: sign-in as somebody else (T6).
        var answer = _issuer.Approve(await Start(attacker), "ann");
        Assert.Equal("401 oidc_refused", (await victim.Send(HttpMethod.Get, answer)).Summary);
        Assert.Equal("401 unauthenticated", (await victim.Me()).Summary);
        foreach (var state in (string[])["&state=forged", ""])
        {
            var browser = _node.Anonymous();
            var back = _issuer.Approve(await Start(browser), "ann").Split("&state=")[0] + state;
            Assert.Equal("401 oidc_refused", (await browser.Send(HttpMethod.Get, back)).Summary);
            Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        }
    }

    [Fact]
    public async Task is_refused_when_the_answer_comes_a_second_time()
    {
        await Link("ann");
        var browser = _node.Anonymous();
        var answer = _issuer.Approve(await Start(browser), "ann");
        Assert.Equal("302", (await browser.Send(HttpMethod.Get, answer)).Summary);

        Assert.Equal("401 oidc_refused", (await browser.Send(HttpMethod.Get, answer)).Summary);
    }

    [Fact]
    public async Task is_refused_when_another_issuer_answers()
    {
        await Link("ann");
        var browser = _node.Anonymous();
        var answer = _issuer.Approve(await Start(browser), "ann") + "&iss=" + Uri.EscapeDataString(_other.Url);

        Assert.Equal("401 oidc_refused", (await browser.Send(HttpMethod.Get, answer)).Summary);
        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
    }

    [Fact]
    public async Task never_goes_by_the_mail_address()
    {
        await Link("ann");
        foreach (
            var (provider, issuer, subject) in ((string, HostileIssuer, string)[])
                [("acme", _issuer, "eve"), ("other", _other, "ann"), ("other", _other, "eve")]
        )
        {
            var browser = _node.Anonymous();
            var back = issuer.Approve(await Start(browser, provider), subject, _company.OwnerEmail);
            Assert.Equal("401 oidc_not_linked", (await browser.Send(HttpMethod.Get, back)).Summary);
            Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        }
    }

    [Fact]
    public async Task lets_an_invited_person_in_without_a_password()
    {
        var email = Company.NewAddress();
        var invited = await _company.Invite(email, "member");
        var browser = _node.Anonymous();
        var asked = new { invitation = invited.Text("token"), displayName = "Mia" };

        Assert.Equal("302", (await Return(browser, await Start(browser, "acme", asked), "mia")).Summary);

        Assert.Equal(invited.At("memberId").GetGuid(), (await browser.Me()).At("memberId").GetGuid());
        Assert.Equal("401 invalid_credentials", (await servers.One.Anonymous().Login(email)).Summary);
        await Accepted("mia");
        var again = _node.Anonymous();
        Assert.Equal("409 invitation_used", (await Return(again, await Start(again, "acme", asked), "eve")).Summary);
    }

    [Fact]
    public async Task takes_no_invitation_into_a_network_that_the_issuer_is_not_for()
    {
        var elsewhere = await Company.Found(servers.One);
        var invited = await elsewhere.Invite(Company.NewAddress(), "member");
        var browser = _node.Anonymous();
        var asked = new { invitation = invited.Text("token"), displayName = "Mia" };

        var answer = await Return(browser, await Start(browser, "acme", asked), "mia");

        Assert.Equal("404 invitation_unknown", answer.Summary);
        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        var link = await elsewhere.Owner.At(_node).Post("/api/auth/oidc/acme/authorisation", new { link = true });
        Assert.Equal("401 unauthenticated", link.Summary);
    }

    [Fact]
    public async Task links_one_account_there_to_one_member_here()
    {
        await Link("ann");
        var (_, _, colleague) = await _company.Add(_node, "member");
        var browser = colleague.At(_node);

        var taken = await Return(browser, await Start(browser, "acme", new { link = true }), "ann");

        Assert.Equal("409 oidc_taken", taken.Summary);
        await Accepted("ann");
    }

    [Fact]
    public async Task leads_a_browser_to_a_page_that_says_how_it_went()
    {
        var browser = _company.Owner.At(_node);
        Assert.Equal("/settings", await ReturnToAPage(browser, new { link = true }, "ann"));
        Assert.Equal("/", await ReturnToAPage(_node.Anonymous(), new { }, "ann"));
        Assert.Equal("/sign-in?refused=oidc_not_linked", await ReturnToAPage(_node.Anonymous(), new { }, "eve"));
        var (_, _, colleague) = await _company.Add(_node, "member");
        Assert.Equal(
            "/settings?refused=oidc_taken",
            await ReturnToAPage(colleague.At(_node), new { link = true }, "ann")
        );
        _issuer.SignsNothing = true;
        Assert.Equal("/sign-in?refused=oidc_refused", await ReturnToAPage(_node.Anonymous(), new { }, "ann"));
    }

    [Fact]
    public async Task links_to_no_session_that_is_over()
    {
        var browser = _company.Owner.At(_node);
        var address = await Start(browser, "acme", new { link = true });
        await browser.At(_node).Logout();

        Assert.Equal("401 session_over", (await Return(browser, address, "ann")).Summary);
        Assert.Equal(0L, await Count());
    }

    [Fact]
    public async Task ends_with_the_membership()
    {
        var (id, _, colleague) = await _company.Add(_node, "member");
        var browser = colleague.At(_node);
        Assert.Equal("302", (await Return(browser, await Start(browser, "acme", new { link = true }), "ann")).Summary);
        await _company.Owner.Post($"/api/members/{id}/deactivation");

        var late = _node.Anonymous();

        Assert.Equal("401 oidc_not_linked", (await Return(late, await Start(late), "ann")).Summary);
        Assert.Equal("401 unauthenticated", (await late.Me()).Summary);
    }

    [Theory]
    [InlineData("ClientSecret", "")]
    [InlineData("OrganisationId", "mine")]
    public async Task set_wrongly_keeps_the_host_from_starting(string name, string value) =>
        await Assert.ThrowsAsync<StartRefusedException>(() =>
            servers.StartNode(null, [.. _issuer.AsProvider("acme", "net"), ($"Oidc:Providers:acme:{name}", value)])
        );

    private async Task Link(string subject)
    {
        var browser = _company.Owner.At(_node);
        var answer = await Return(browser, await Start(browser, "acme", new { link = true }), subject);
        Assert.Equal("302", answer.Summary);
    }

    private static async Task<string> Start(Caller browser, string provider = "acme", object? asked = null)
    {
        var answer = await browser.Post($"/api/auth/oidc/{provider}/authorisation", asked ?? new { });
        Assert.Equal("200", answer.Summary);
        return answer.Text("address");
    }

    private Task<Answer> Return(Caller browser, string address, string subject) =>
        browser.Send(HttpMethod.Get, _issuer.Approve(address, subject));

    private async Task<string?> ReturnToAPage(Caller browser, object asked, string subject)
    {
        var back = _issuer.Approve(await Start(browser, "acme", asked), subject);
        return (
            await browser.Send(HttpMethod.Get, back, null, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
        ).Location;
    }

    private async Task Refused(string subject)
    {
        var browser = _node.Anonymous();
        Assert.Equal("401 oidc_refused", (await Return(browser, await Start(browser), subject)).Summary);
        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
    }

    private async Task Accepted(string subject)
    {
        var browser = _node.Anonymous();
        Assert.Equal("302", (await Return(browser, await Start(browser), subject)).Summary);
        Assert.Equal("200", (await browser.Me()).Summary);
    }

    private async Task<object?> Count()
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(
            $"select count(*) from identity.user_logins where user_id = '{_company.OwnerId}'"
        );
        return await command.ExecuteScalarAsync();
    }
}
