using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Identity;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>Seeing where one is signed in, and ending it there, on every node within 5 s (T5).</summary>
[Collection(AccountCollection.Name)]
public sealed class ManagingSessions(IdentityServers servers)
{
    private const string Sessions = "/api/auth/sessions";

    [Fact]
    public async Task shows_ones_own_and_no_others()
    {
        var (company, _) = (await Company.Found(servers.One), await Company.Found(servers.One));
        await servers.Other.Anonymous().Token(company.OwnerEmail);

        var items = Items(await company.Owner.Send(HttpMethod.Get, Sessions));

        Assert.Equal(2, items.Count);
        Assert.Single(items, i => i.Current);
    }

    [Fact]
    public async Task says_what_each_was_begun_with_and_when_it_was_last_used()
    {
        var company = await Company.Found(servers.One);
        var phone = servers.Other.Anonymous();
        var credentials = new { email = company.OwnerEmail, password = IdentityServers.Password };
        await phone.Post(
            "/api/auth/login",
            credentials,
            ("User-Agent", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0")
        );
        var id = Items(await phone.Send(HttpMethod.Get, Sessions)).Single(i => i.Current).Id;
        // Two hours ago; to the second node it is new.
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var earlier = database.CreateCommand(
            $"update identity.sessions set created_at = now() - interval '2 hours', seen_at = now() - interval '1 hour' where id = '{id}'"
        );
        await earlier.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var before = await Phone();
        await phone.At(servers.One).Me();
        var after = await Phone();

        Assert.Equal("Firefox on Android", after.GetProperty("client").GetString());
        Assert.InRange(Age(before, "since").TotalHours, 1.9, 2.1);
        Assert.InRange(Age(before, "lastSeen").TotalHours, 0.9, 1.1);
        Assert.InRange(Age(after, "lastSeen").TotalMinutes, -1, 1);

        async Task<JsonElement> Phone() =>
            (await company.Owner.Send(HttpMethod.Get, Sessions))
                .At("items")
                .EnumerateArray()
                .Single(i => i.GetProperty("id").GetGuid() == id);

        static TimeSpan Age(JsonElement session, string when) =>
            DateTimeOffset.UtcNow - session.GetProperty(when).GetDateTimeOffset();
    }

    [Fact]
    public async Task ends_one_on_every_node_within_five_seconds()
    {
        var company = await Company.Found(servers.One);
        var thief = servers.Other.Anonymous();
        await thief.Token(company.OwnerEmail);
        Assert.Equal("200", (await thief.Me()).Summary);
        var other = Items(await company.Owner.Send(HttpMethod.Get, Sessions)).Single(i => !i.Current).Id;

        Assert.Equal("204", (await company.Owner.Send(HttpMethod.Delete, $"{Sessions}/{other}")).Summary);

        await OverWithinFiveSeconds(thief);
        Assert.Equal("401 session_over", (await thief.Refresh()).Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
        var again = await company.Owner.Send(HttpMethod.Delete, $"{Sessions}/{other}");
        Assert.Equal("404 not_found", again.Summary);
    }

    [Fact]
    public async Task cannot_end_anothers()
    {
        var (company, other) = (await Company.Found(servers.One), await Company.Found(servers.One));
        var theirs = Items(await other.Owner.Send(HttpMethod.Get, Sessions)).Single().Id;

        var foreign = await company.Owner.Send(HttpMethod.Delete, $"{Sessions}/{theirs}");
        var missing = await company.Owner.Send(HttpMethod.Delete, $"{Sessions}/{Guid.NewGuid()}");

        Assert.Equal("404 not_found", foreign.Summary);
        Assert.Equal(missing.Body.GetRawText(), foreign.Body.GetRawText());
        Assert.Equal("200", (await other.Owner.Me()).Summary);
    }

    [Fact]
    public async Task ends_all_others_at_once()
    {
        var company = await Company.Found(servers.One);
        var (browser, program) = (servers.One.Anonymous(), servers.Other.Anonymous());
        await browser.Login(company.OwnerEmail);
        await program.Token(company.OwnerEmail);

        Assert.Equal("204", (await company.Owner.Send(HttpMethod.Delete, Sessions)).Summary);

        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        await OverWithinFiveSeconds(program);
        Assert.True(Items(await company.Owner.Send(HttpMethod.Get, Sessions)).Single().Current);
    }

    [Fact]
    public async Task ends_them_all_with_the_password()
    {
        var company = await Company.Found(servers.One);
        var thief = servers.Other.Anonymous();
        await thief.Token(company.OwnerEmail);

        Assert.Equal("204", (await Change(company.Owner, IdentityServers.Password)).Summary);

        Assert.Equal("200", (await company.Owner.Me()).Summary);
        await OverWithinFiveSeconds(thief);
        var old = await servers.One.Anonymous().Login(company.OwnerEmail);
        Assert.Equal("401 invalid_credentials", old.Summary);
        Assert.Equal("204", (await servers.One.Anonymous().Login(company.OwnerEmail, "another password")).Summary);
    }

    /// <summary>T5: whoever has a copy of the cookie, or of the tokens, from before the change is out.</summary>
    [Fact]
    public async Task renews_the_one_that_changed_the_password()
    {
        var company = await Company.Found(servers.One);
        var copy = company.Owner.At(servers.One);
        Assert.Equal("204", (await Change(company.Owner, IdentityServers.Password)).Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
        Assert.Equal("401 unauthenticated", (await copy.Me()).Summary);

        var program = servers.One.Anonymous();
        await program.Token(company.OwnerEmail, "another password");
        var (thief, stolen) = (program.At(servers.One), program.RefreshToken);
        var changed = await Change(program, "another password", "one more password");
        Assert.Equal("200", changed.Summary);
        Assert.Equal("401 unauthenticated", (await thief.Me()).Summary);
        Assert.Equal("401 session_over", (await thief.Refresh(stolen)).Summary);
        Assert.Equal("200", (await program.Refresh(changed.Text("refreshToken"))).Summary);
        Assert.Equal("200", (await program.Me()).Summary);
        Assert.True(Items(await program.Send(HttpMethod.Get, Sessions)).Single().Current);
    }

    [Fact]
    public async Task needs_the_present_password_for_another_and_gives_five_guesses()
    {
        var company = await Company.Found(servers.One);
        Assert.Equal("400 invalid_input", (await Change(company.Owner, IdentityServers.Password, "short")).Summary);

        for (var i = 0; i < 5; i++)
            Assert.Equal("403 wrong_password", (await Change(company.Owner, $"guess {i}")).Summary);

        Assert.Equal("429 too_many_attempts", (await Change(company.Owner, IdentityServers.Password)).Summary);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
    }

    [Fact]
    public async Task gives_none_to_a_password_that_was_changed_a_moment_before()
    {
        var company = await Company.Found(servers.One);
        await using var scope = servers.Other.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        // A sign-in that has looked at the password and not yet begun its session.
        var proven = (await users.FindByEmailAsync(company.OwnerEmail))!;
        await Change(company.Owner, IdentityServers.Password);

        var store = servers.Other.Services.GetRequiredService<SessionStore>();

        Assert.Null(await store.TryStart(proven, client: null, CancellationToken.None));
    }

    [Fact]
    public async Task never_takes_over_the_session_a_browser_brought_along()
    {
        // Fixation: an attacker has put a cookie of their own into the victim's browser.
        var (attacker, victim) = (await Company.Found(servers.One), await Company.Found(servers.One));
        var browser = attacker.Owner.At(servers.One);

        Assert.Equal("204", (await browser.Login(victim.OwnerEmail)).Summary);

        Assert.Equal(victim.OwnerId, (await browser.Me()).At("memberId").GetGuid());
        Assert.Equal("401 unauthenticated", (await attacker.Owner.Me()).Summary);
    }

    private static Task<Answer> Change(Caller caller, string current, string wanted = "another password") =>
        caller.Send(HttpMethod.Put, "/api/auth/password", new { currentPassword = current, newPassword = wanted });

    private static List<(Guid Id, bool Current)> Items(Answer answer) =>
        [
            .. answer
                .At("items")
                .EnumerateArray()
                .Select(i => (i.GetProperty("id").GetGuid(), i.GetProperty("current").GetBoolean())),
        ];

    private static async Task OverWithinFiveSeconds(Caller caller)
    {
        var since = TimeProvider.System.GetTimestamp();
        while ((await caller.Me()).Summary != "401 unauthenticated")
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(since).TotalSeconds, 0, 5);
            await Task.Delay(50);
        }
    }
}
