using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Identity;

/// <summary>A new session at each sign-in, in a cookie that stays put (T5); nothing tells who has an account (T18, T19).</summary>
[Collection(AccountCollection.Name)]
public sealed class SigningIn(IdentityServers servers)
{
    [Fact]
    public async Task by_cookie_tells_who_one_is()
    {
        var company = await Company.Found(servers.One);

        var me = await company.Owner.Me();

        Assert.Equal("200", me.Summary);
        Assert.Equal(company.OwnerId, me.At("memberId").GetGuid());
        Assert.Equal("Olga", me.Text("displayName"));
        Assert.Equal(company.OwnerEmail, me.Text("email"));
        Assert.Equal(["owner", "admin"], me.At("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(company.Id, me.At("organisation", "id").GetGuid());
        Assert.Equal("Company", me.Text("organisation", "name"));
        Assert.Equal((company.Network, "Trial"), (me.Text("network", "id"), me.Text("network", "name")));
    }

    [Fact]
    public async Task by_cookie_keeps_the_cookie_from_scripts_and_other_sites()
    {
        var company = await Company.Found(servers.One);

        var cookie = Assert.Single((await servers.One.Anonymous().Login(company.OwnerEmail)).Cookies);

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_cookie_in_production_needs_https_and_this_very_host()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration["Keys:MasterKeyFile"] = servers.MasterKey;
        await using var app = builder.UseNetworking(DatabaseAccess.OfAdministrator(servers.Database)).Build();

        var cookie = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme)
            .Cookie;

        Assert.Equal(
            ("__Host-networking", "/", null, CookieSecurePolicy.Always, true),
            (cookie.Name, cookie.Path, cookie.Domain, cookie.SecurePolicy, cookie.HttpOnly)
        );
    }

    [Fact]
    public async Task by_token_works_on_every_node()
    {
        var company = await Company.Found(servers.One);
        var program = servers.One.Anonymous();

        Assert.Equal("200", (await program.Token(company.OwnerEmail)).Summary);

        Assert.Equal("200", (await program.Me()).Summary);
        Assert.Equal("200", (await program.At(servers.Other).Me()).Summary);
    }

    [Fact]
    public async Task again_ends_the_browsers_former_session()
    {
        var company = await Company.Found(servers.One);
        var former = company.Owner.At(servers.One);

        Assert.Equal("204", (await company.Owner.Login(company.OwnerEmail)).Summary);

        Assert.Equal("200", (await company.Owner.Me()).Summary);
        Assert.Equal("401 unauthenticated", (await former.Me()).Summary);
    }

    [Fact]
    public async Task fails_alike_for_a_known_and_an_unknown_address()
    {
        var company = await Company.Found(servers.One);
        var caller = servers.One.Anonymous();

        var known = await caller.Login(company.OwnerEmail, "not the password");
        var unknown = await caller.Login(Company.NewAddress(), "not the password");

        Assert.Equal("401 invalid_credentials", known.Summary);
        Assert.Equal(known.Body.GetRawText(), unknown.Body.GetRawText());
        Assert.Equal("application/problem+json", known.ContentType);
    }

    [Fact]
    public async Task takes_as_long_for_an_unknown_address_as_for_a_known_one()
    {
        var companies = new List<string>();
        for (var i = 0; i < 5; i++)
            companies.Add((await Company.Found(servers.One)).OwnerEmail);

        var known = new List<TimeSpan>();
        var unknown = new List<TimeSpan>();
        foreach (var email in companies)
            for (var i = 0; i < 4; i++)
            {
                known.Add(await Time(email));
                unknown.Add(await Time(Company.NewAddress()));
            }

        // Hashing dominates both: an answer without it would take a small fraction.
        var ratio = Median(unknown) / Median(known);
        Assert.InRange(ratio, 0.6, 1.6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task is_closed_for_a_while_after_five_failures_on_any_node(bool isKnown)
    {
        var email = isKnown ? (await Company.Found(servers.One)).OwnerEmail : Company.NewAddress();
        for (var i = 0; i < 5; i++)
        {
            var node = i % 2 == 0 ? servers.One : servers.Other;
            Assert.Equal("401 invalid_credentials", (await node.Anonymous().Login(email, "not the password")).Summary);
        }

        var sixth = await servers.Other.Anonymous().Token(email);

        Assert.Equal("429 too_many_attempts", sixth.Summary);
        Assert.InRange(sixth.RetryAfter!.Value.TotalSeconds, 200, 300);
    }

    [Fact]
    public async Task lets_no_more_than_five_guesses_through_at_once()
    {
        var email = (await Company.Found(servers.One)).OwnerEmail;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => servers.One.Anonymous().Login(email, $"guess number {i}"))
        );

        Assert.Equal(5, answers.Count(a => a.Code == "invalid_credentials"));
    }

    [Fact]
    public async Task forgets_failures_after_the_right_password()
    {
        var email = (await Company.Found(servers.One)).OwnerEmail;
        for (var i = 0; i < 12; i++)
            Assert.Equal(
                i % 4 == 3 ? "204" : "401 invalid_credentials",
                (await servers.One.Anonymous().Login(email, i % 4 == 3 ? IdentityServers.Password : "wrong")).Summary
            );
    }

    private async Task<TimeSpan> Time(string email)
    {
        var started = TimeProvider.System.GetTimestamp();
        await servers.One.Anonymous().Login(email, "not the password");
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalMilliseconds;
}
