using System.Text.Json;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>Seeing the accounts elsewhere that sign one in, and unlinking them; never the last way in (T5, T7).</summary>
[Collection(IssuerCollection.Name)]
public sealed class ManagingLogins(IdentityServers servers) : IAsyncLifetime
{
    private const string Logins = "/api/auth/logins";
    private HostileIssuer _issuer = null!;
    private HostileIssuer _other = null!;
    private Company _company = null!;
    private IdentityNode _node = null!;

    private Caller Owner => _company.Owner.At(_node);

    public async ValueTask InitializeAsync()
    {
        _issuer = await HostileIssuer.Start();
        _other = await HostileIssuer.Start();
        _company = await Company.Found(servers.One);
        _node = await servers.StartNode(
            null,
            [.. _issuer.AsProvider("acme", _company.Network), .. _other.AsProvider("other", _company.Network)]
        );
        Assert.Equal("302", (await Return(Owner, _issuer, "acme", new { link = true })).Summary);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _issuer.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task shows_ones_own_and_by_what_name_it_signs_in()
    {
        var login = Assert.Single(await Items(Owner));
        Assert.Equal("acme", login.GetProperty("provider").GetString());
        Assert.Equal(_issuer.Url, login.GetProperty("issuer").GetString());

        // The other node has not been told of the issuer.
        Assert.Equal(JsonValueKind.Null, (await Items(_company.Owner))[0].GetProperty("provider").ValueKind);
        Assert.Empty(await Items((await Company.Found(servers.One)).Owner));
    }

    [Fact]
    public async Task unlinks_it_and_ends_what_it_began()
    {
        var browser = _node.Anonymous();
        await Return(browser, _issuer, "acme");
        Assert.Equal("200", (await browser.Me()).Summary);

        Assert.Equal("204", (await Remove(_issuer)).Summary);

        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        Assert.Equal("200", (await Owner.Me()).Summary);
        Assert.Equal("401 oidc_not_linked", (await Return(_node.Anonymous(), _issuer, "acme")).Summary);
        Assert.Empty(await Items(Owner));
        Assert.Equal("404 not_found", (await Remove(_issuer)).Summary);
    }

    [Fact]
    public async Task cannot_unlink_anothers()
    {
        var (_, _, colleague) = await _company.Add(servers.One, "member");
        var id = (await Items(Owner))[0].GetProperty("id").GetString();

        Assert.Equal("404 not_found", (await colleague.Send(HttpMethod.Delete, $"{Logins}/{id}")).Summary);

        Assert.Single(await Items(Owner));
    }

    [Fact]
    public async Task leaves_the_last_way_in()
    {
        await ForgetPassword();
        Assert.Equal("409 last_way_in", (await Remove(_issuer)).Summary);
        Assert.Single(await Items(Owner));

        await Return(Owner, _other, "other", new { link = true });
        // An issuer that this node does not know signs nobody in.
        var elsewhere = await _company.Owner.Send(HttpMethod.Delete, $"{Logins}/{await Id(_issuer)}");
        Assert.Equal("409 last_way_in", elsewhere.Summary);
        Assert.Equal("204", (await Remove(_issuer)).Summary);
        Assert.Equal("302", (await Return(_node.Anonymous(), _other, "other")).Summary);
    }

    [Fact]
    public async Task leaves_one_of_two_that_are_unlinked_at_once()
    {
        await ForgetPassword();
        await Return(Owner, _other, "other", new { link = true });
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var holder = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        // Both have asked by the time that either may unlink.
        await using var hold = new NpgsqlCommand("select from identity.user_logins for update", holder);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var unlinking = Task.WhenAll(Remove(_issuer), Remove(_other));
        await using var waiting = database.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        );
        while (await waiting.ExecuteScalarAsync(TestContext.Current.CancellationToken) is < 2L)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        var answers = await unlinking;

        Assert.Equal(["204", "409 last_way_in"], answers.Select(a => a.Summary).Order(StringComparer.Ordinal));
        Assert.Single(await Items(Owner));
    }

    [Fact]
    public async Task takes_a_passkey_for_a_way_in()
    {
        using var phone = new SoftwareAuthenticator();
        Assert.Equal("201", (await Owner.Enrol(phone)).Summary);
        await ForgetPassword();

        Assert.Equal("204", (await Remove(_issuer)).Summary);

        Assert.Equal("204", (await _node.Anonymous().SignIn(phone)).Summary);
    }

    private static async Task<Answer> Return(Caller browser, HostileIssuer issuer, string name, object? asked = null)
    {
        var start = await browser.Post($"/api/auth/oidc/{name}/authorisation", asked ?? new { });
        return await browser.Send(HttpMethod.Get, issuer.Approve(start.Text("address"), "ann"));
    }

    private static async Task<JsonElement[]> Items(Caller caller) =>
        [.. (await caller.Send(HttpMethod.Get, Logins)).At("items").EnumerateArray()];

    private async Task<string> Id(HostileIssuer issuer) =>
        (await Items(Owner))
            .Single(l => l.GetProperty("issuer").GetString() == issuer.Url)
            .GetProperty("id")
            .GetString()!;

    private async Task<Answer> Remove(HostileIssuer issuer) =>
        await Owner.Send(HttpMethod.Delete, $"{Logins}/{Networking.Api.Identity.LoginAnswer.IdOf(issuer.Url)}");

    private async Task ForgetPassword()
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var forget = database.CreateCommand(
            $"update identity.users set password_hash = null where id = '{_company.OwnerId}'"
        );
        await forget.ExecuteNonQueryAsync();
    }
}
