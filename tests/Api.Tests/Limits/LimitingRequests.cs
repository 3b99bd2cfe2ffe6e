using Networking.Api.Hosting;
using Networking.Api.Tests.Identity;
using Npgsql;

namespace Networking.Api.Tests.Limits;

/// <summary>Buckets for members, organisations and addresses (T19): who sends too much waits, and nobody else.</summary>
[Collection(AccountCollection.Name)]
public sealed class LimitingRequests(IdentityServers servers)
{
    private const string Me = "/api/auth/me";
    private static readonly (string, string)[] Slow =
    [
        ("Limits:Member:PerSecond", "1"),
        ("Limits:Member:Burst", "20"),
        ("Limits:Organisation:PerSecond", "1"),
        ("Limits:Organisation:Burst", "30"),
        ("Limits:Address:PerSecond", "1"),
        ("Limits:Address:Burst", "40"),
        ("Limits:Anonymous:PerSecond", "1"),
        ("Limits:Anonymous:Burst", "10"),
    ];

    [Fact]
    public async Task makes_a_member_wait_and_neither_colleagues_nor_others()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        var (_, _, colleague) = await company.Add(servers.One, "member");
        await using var node = await servers.StartNode(null, Slow);

        var answers = await Burst(company.Owner.At(node), 100);

        Assert.InRange(answers.Count(a => a.Summary == "200"), 20, 24);
        var refused = answers.First(a => a.Summary != "200");
        Assert.Equal("429 too_many_requests", refused.Summary);
        Assert.Equal("application/problem+json", refused.ContentType);
        Assert.Equal(1, refused.RetryAfter!.Value.TotalSeconds);
        Assert.Equal("200", (await colleague.At(node).Me()).Summary);
        Assert.All(await Burst(other.Owner.At(node), 20), a => Assert.Equal("200", a.Summary));
    }

    [Fact]
    public async Task makes_an_organisation_wait_and_no_other()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        var (_, _, colleague) = await company.Add(servers.One, "member");
        var (_, _, third) = await company.Add(servers.One, "member");
        await using var node = await servers.StartNode(null, Slow);

        var answers = await Task.WhenAll(
            Burst(company.Owner.At(node), 20),
            Burst(colleague.At(node), 20),
            Burst(third.At(node), 20)
        );

        Assert.InRange(answers.SelectMany(a => a).Count(a => a.Summary == "200"), 30, 34);
        Assert.All(await Burst(other.Owner.At(node), 20), a => Assert.Equal("200", a.Summary));
    }

    [Fact]
    public async Task makes_an_address_wait_and_no_other()
    {
        await using var node = await servers.StartNode(null, Slow);
        string[] addresses = ["2001:db8::1", "2001:db8::2"];

        var answers = await Task.WhenAll(addresses.Select(a => Burst(node.Anonymous(), 20, a)));

        // One customer holds the /64; its neighbour is another.
        Assert.InRange(answers.SelectMany(a => a).Count(a => a.Code == "unauthenticated"), 10, 13);
        Assert.Equal("401 unauthenticated", (await Ask(node.Anonymous(), "2001:db8:0:1::1")).Summary);
        Assert.Equal("401 unauthenticated", (await Ask(node.Anonymous(), "32.1.13.184")).Summary);
    }

    [Fact]
    public async Task of_strangers_leaves_those_who_are_signed_in_behind_the_same_address_alone()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(null, Slow);
        await Burst(node.Anonymous(), 30, "192.0.2.1");

        Assert.Equal("429 too_many_requests", (await Ask(node.Anonymous(), "192.0.2.1")).Summary);
        Assert.Equal("200", (await Ask(company.Owner.At(node), "192.0.2.1")).Summary);
        Assert.Equal(
            "200",
            (await node.Anonymous().Send(HttpMethod.Get, "/health/live", null, From("192.0.2.1"))).Summary
        );
    }

    [Fact]
    public async Task counts_what_members_behind_one_address_send_together()
    {
        var companies = new List<Company>();
        for (var i = 0; i < 3; i++)
            companies.Add(await Company.Found(servers.One));
        await using var node = await servers.StartNode(null, Slow);

        var answers = await Task.WhenAll(companies.Select(c => Burst(c.Owner.At(node), 20, "192.0.2.2")));

        Assert.InRange(answers.SelectMany(a => a).Count(a => a.Summary == "200"), 40, 44);
    }

    /// <summary>A hundred times what one may send at once: the others' requests are all served.</summary>
    [Fact]
    public async Task of_a_flood_leaves_another_organisation_and_another_address_alone()
    {
        var (flooding, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        var (_, _, colleague) = await flooding.Add(servers.One, "member");
        await using var node = await servers.StartNode(
            null,
            [.. Slow, ("Limits:Member:Burst", "5"), ("Limits:Organisation:Burst", "6"), ("Limits:Anonymous:Burst", "4")]
        );
        var since = TimeProvider.System.GetTimestamp();

        var flood = Task.WhenAll(
            Burst(flooding.Owner.At(node), 300, "192.0.2.3"),
            Burst(colleague.At(node), 300, "192.0.2.3"),
            Burst(node.Anonymous(), 400, "192.0.2.4")
        );
        var served = await Task.WhenAll(
            Burst(other.Owner.At(node), 5, "192.0.2.5"),
            Burst(node.Anonymous(), 4, "192.0.2.6")
        );

        Assert.All(served[0], a => Assert.Equal("200", a.Summary));
        Assert.All(served[1], a => Assert.Equal("401 unauthenticated", a.Summary));
        var answers = (await flood).SelectMany(a => a).ToArray();
        // The organisation's and the stranger's buckets, each filled by one a second.
        var seconds = (int)Math.Ceiling(TimeProvider.System.GetElapsedTime(since).TotalSeconds);
        Assert.InRange(answers.Count(a => a.Summary != "429 too_many_requests"), 10, 10 + 2 * seconds);
    }

    /// <summary>What is refused before an endpoint is reached, or answered without one, counts for the address.</summary>
    [Theory]
    [InlineData("GET", "/openapi/v1.json", 0, "200")]
    [InlineData("POST", "/api/auth/logout", 0, "403 cross_site_request")]
    [InlineData("POST", "/api/auth/login", 300_000, "413 too_large")]
    public async Task counts_what_no_endpoint_sees(string method, string path, int bytes, string first)
    {
        await using var node = await servers.StartNode(null, Slow);
        async Task<string> Ask()
        {
            using var body = new StringContent(new string('x', bytes));
            var asked = await node.Anonymous()
                .Send(
                    new HttpMethod(method),
                    path,
                    method == "GET" ? null : body,
                    From("192.0.2.7"),
                    ("Sec-Fetch-Site", bytes == 0 ? "cross-site" : "same-origin")
                );
            return asked.Summary;
        }

        Assert.Equal(first, await Ask());
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask()));

        Assert.Contains("429 too_many_requests", answers);
    }

    [Fact]
    public async Task asks_the_database_once_for_a_ticket_that_was_revoked()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(null, Slow);
        var thief = node.Anonymous();
        await thief.Token(company.OwnerEmail);
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        // Without a word to anybody, as when a node was away at the time.
        async Task Revoke(string at)
        {
            await using var command = database.CreateCommand(
                $"update identity.sessions set revoked_at = {at} where user_id = '{company.OwnerId}'"
            );
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Revoke("now()");
        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
        await Revoke("null");
        // Asked again, the database would say something else now.
        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
    }

    [Fact]
    public async Task is_over_after_the_wait()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(null, Slow);
        var caller = company.Owner.At(node);
        await Burst(caller, 100);

        await Task.Delay(TimeSpan.FromSeconds(2));

        Assert.Equal("200", (await caller.Me()).Summary);
    }

    [Theory]
    [InlineData("192.0.2.9", "401 unauthenticated")]
    [InlineData("192.0.2.8", "429 too_many_requests")]
    public async Task believes_what_a_named_proxy_says_of_the_address_and_nobody_else(string proxy, string expected)
    {
        await using var node = await servers.StartNode(null, [.. Slow, ("Proxies:0", "192.0.2.9")]);
        for (var i = 0; i < 20; i++)
            await Ask(node.Anonymous(), proxy, ("X-Forwarded-For", $"198.51.100.{i}"));

        var last = await Ask(node.Anonymous(), proxy, ("X-Forwarded-For", "198.51.100.200"));

        Assert.Equal(expected, last.Summary);
    }

    [Fact]
    public async Task can_be_turned_off()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode(null, [.. Slow, ("Limits:Enabled", "false")]);

        Assert.All(await Burst(company.Owner.At(node), 60), a => Assert.Equal("200", a.Summary));
    }

    [Theory]
    [InlineData("Limits:Member:PerSecond", "0")]
    [InlineData("Limits:Address:Burst", "many")]
    [InlineData("Proxies:0", "the proxy")]
    public async Task of_no_sense_keeps_the_host_from_starting(string name, string value)
    {
        var error = await Assert.ThrowsAsync<StartRefusedException>(() => servers.StartNode(null, (name, value)));

        Assert.Contains(value, error.Message, StringComparison.Ordinal);
    }

    private static Task<Answer[]> Burst(Caller caller, int count, string? address = null) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => Ask(caller, address)));

    private static Task<Answer> Ask(Caller caller, string? address, params (string, string)[] more) =>
        caller.Send(HttpMethod.Get, Me, null, address is null ? more : [From(address), .. more]);

    private static (string, string) From(string address) => (IdentityNode.AddressHeader, address);
}
