using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Identity;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Identity;

/// <summary>A session that ended is over on every node within seconds (T5, T10), and where that cannot be known (T30).</summary>
[Collection(AccountCollection.Name)]
public sealed class EndingASession(IdentityServers servers)
{
    [Fact]
    public async Task by_sign_out_kills_the_cookie_at_once_and_within_two_seconds_elsewhere()
    {
        var company = await Company.Found(servers.One);
        var (here, there) = (company.Owner.At(servers.One), company.Owner.At(servers.Other));
        Assert.Equal(("200", "200"), ((await here.Me()).Summary, (await there.Me()).Summary));

        Assert.Equal("204", (await company.Owner.Logout()).Summary);

        Assert.Equal("401 unauthenticated", (await here.Me()).Summary);
        await Eventually(async () => (await there.Me()).Summary == "401 unauthenticated");
    }

    /// <summary>
    /// Whoever changes the password goes on with the cookie of the answer. What was asked by the old one just before may be
    /// answered behind it, and would take the new one away.
    /// </summary>
    [Fact]
    public async Task takes_no_cookie_away_that_may_be_another_by_now()
    {
        var company = await Company.Found(servers.One);
        var earlier = company.Owner.At(servers.One);
        await company.Owner.Logout();

        var late = await earlier.Me();
        Assert.Equal("401 unauthenticated", late.Summary);
        Assert.Empty(late.Cookies);
    }

    [Fact]
    public async Task by_sign_out_kills_access_and_refresh_token()
    {
        var company = await Company.Found(servers.One);
        var program = servers.One.Anonymous();
        await program.Token(company.OwnerEmail);
        var there = program.At(servers.Other);
        Assert.Equal("200", (await there.Me()).Summary);

        Assert.Equal("204", (await program.Logout()).Summary);

        Assert.Equal("401 unauthenticated", (await program.Me()).Summary);
        Assert.Equal("401 session_over", (await program.Refresh()).Summary);
        await Eventually(async () => (await there.Me()).Summary == "401 unauthenticated");
        Assert.Equal("200", (await company.Owner.Me()).Summary);
    }

    [Fact]
    public async Task is_told_on_every_node_once()
    {
        var company = await Company.Found(servers.One);
        var session = await SessionOf(company.OwnerId);
        var told = new ConcurrentQueue<string>();
        void Here(object? sender, SessionEndedEventArgs e) => Note(e, "here");
        void There(object? sender, SessionEndedEventArgs e) => Note(e, "there");
        void Note(SessionEndedEventArgs e, string where)
        {
            // The sweep may be telling of other tests' sessions.
            if (e.SessionId == session)
                told.Enqueue(where);
        }

        servers.One.Services.GetRequiredService<SessionStore>().Ended += Here;
        servers.Other.Services.GetRequiredService<SessionStore>().Ended += There;
        await company.Owner.Logout();

        await Eventually(() => Task.FromResult(told.Contains("there", StringComparer.Ordinal)));
        await Task.Delay(200);

        servers.One.Services.GetRequiredService<SessionStore>().Ended -= Here;
        servers.Other.Services.GetRequiredService<SessionStore>().Ended -= There;
        Assert.Equal(["here", "there"], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task by_its_age_needs_nobody()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode();
        var caller = company.Owner.At(node);
        await Sql($"update identity.sessions set expires_at = now() where user_id = '{company.OwnerId}'");

        Assert.Equal("401 unauthenticated", (await caller.Me()).Summary);
    }

    [Fact]
    public async Task is_noticed_although_no_notification_comes()
    {
        // The listeners' connections are cut, and the session ends behind the server's back.
        var company = await Company.Found(servers.One);
        Assert.Equal("200", (await company.Owner.Me()).Summary);
        await Sql(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );
        await Sql($"update identity.sessions set revoked_at = now() where user_id = '{company.OwnerId}'");

        await Eventually(async () => (await company.Owner.Me()).Summary == "401 unauthenticated");
    }

    [Fact]
    public async Task happens_to_all_of_a_member_who_is_deactivated()
    {
        var company = await Company.Found(servers.One);
        var (id, email, browser) = await company.Add(servers.One, "member");
        var program = servers.Other.Anonymous();
        await program.Token(email);
        Assert.Equal(("200", "200"), ((await browser.Me()).Summary, (await program.Me()).Summary));

        Assert.Equal("204", (await company.Owner.Post($"/api/members/{id}/deactivation")).Summary);

        Assert.Equal("401 unauthenticated", (await browser.Me()).Summary);
        await Eventually(async () => (await program.Me()).Summary == "401 unauthenticated");
        Assert.Equal("401 session_over", (await program.Refresh()).Summary);
        Assert.Equal("401 invalid_credentials", (await browser.Login(email)).Summary);
    }

    [Fact]
    public async Task of_a_deactivated_member_is_told_so_that_live_connections_are_cut()
    {
        var company = await Company.Found(servers.One);
        var (id, _, _) = await company.Add(servers.One, "member");
        var session = await SessionOf(id);
        var told = 0;
        void Count(object? sender, SessionEndedEventArgs e) =>
            Interlocked.Add(ref told, e.SessionId == session ? 1 : 0);
        servers.Other.Services.GetRequiredService<SessionStore>().Ended += Count;

        await company.Owner.Post($"/api/members/{id}/deactivation");

        await Eventually(() => Task.FromResult(Volatile.Read(ref told) == 1));
        servers.Other.Services.GetRequiredService<SessionStore>().Ended -= Count;
    }

    [Fact]
    public async Task is_assumed_when_the_database_is_away()
    {
        var company = await Company.Found(servers.One);
        await using var node = await servers.StartNode();
        var caller = company.Owner.At(node);
        Assert.Equal("200", (await caller.Me()).Summary);

        node.Services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Accounts).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(3.5));

        Assert.InRange((int)(await caller.Me()).Status, 500, 599);
    }

    private async Task<Guid> SessionOf(Guid member) =>
        (Guid)(await Sql($"select id from identity.sessions where user_id = '{member}'"))!;

    private async Task<object?> Sql(string sql)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2), "not within 2 s");
            await Task.Delay(20);
        }
    }
}
