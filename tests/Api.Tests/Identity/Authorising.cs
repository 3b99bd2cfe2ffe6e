using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Networking.Api.Tests.Identity;

[Collection(IssuerCollection.Name)]
public sealed class Authorising(IdentityServers servers)
{
    private static readonly string[] PlainMember = ["member"];
    private static readonly string[] Open =
    [
        "/health/live",
        "/health/ready",
        "/api/auth/login",
        "/api/auth/login/passkey/challenge",
        "/api/auth/login/passkey",
        "/api/auth/token",
        "/api/auth/refresh",
        "/api/auth/oidc/{provider}/authorisation",
        "/api/auth/invitations/{token}/acceptance",
    ];

    [Fact]
    public async Task answers_401_at_every_endpoint_without_a_session()
    {
        foreach (var (method, path, _) in Endpoints().Where(e => !Open.Contains(e.Pattern, StringComparer.Ordinal)))
        {
            var answer = await servers.One.Anonymous().Send(method, path);
            Assert.Equal((path, "401 unauthenticated"), (path, answer.Summary));
            Assert.Equal("application/problem+json", answer.ContentType);
        }
    }

    [Fact]
    public async Task keeps_members_from_the_operators_endpoints()
    {
        var company = await Company.Found(servers.One);
        var ofOperator = Endpoints().Where(e => e.Path.StartsWith("/api/networks", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, ofOperator.Length);
        foreach (var (method, path, _) in ofOperator)
            Assert.Equal((path, "403 forbidden"), (path, (await company.Owner.Send(method, path)).Summary));
    }

    [Fact]
    public async Task keeps_the_operator_and_plain_members_from_the_administrators_endpoints()
    {
        var company = await Company.Found(servers.One);
        var (_, _, member) = await company.Add(servers.One, "member", "analyst", "compliance");
        var ofAdministrator = Endpoints()
            .Where(e => e.Path.StartsWith("/api/members", StringComparison.Ordinal) && e.Method != HttpMethod.Get);
        foreach (var (method, path, _) in ofAdministrator)
        {
            Assert.Equal((path, "403 forbidden"), (path, (await member.Send(method, path)).Summary));
            Assert.Equal((path, "403 forbidden"), (path, (await company.Operator.Send(method, path)).Summary));
        }
    }

    [Fact]
    public async Task follows_a_change_of_roles_at_once()
    {
        var company = await Company.Found(servers.One);
        var (id, _, member) = await company.Add(servers.One, "member");
        Assert.Equal("403 forbidden", (await Invite(member)).Summary);

        Assert.Equal("204", (await Change(company, id, "member", "admin")).Summary);
        Assert.Equal("201", (await Invite(member)).Summary);

        Assert.Equal("204", (await Change(company, id, "member")).Summary);
        Assert.Equal("403 forbidden", (await Invite(member)).Summary);
    }

    [Fact]
    public async Task follows_a_change_of_roles_on_another_node_within_a_second()
    {
        var company = await Company.Found(servers.One);
        var (id, _, member) = await company.Add(servers.One, "admin");
        var there = member.At(servers.Other);
        Assert.Equal("201", (await Invite(there)).Summary);

        Assert.Equal("204", (await Change(company, id, "member")).Summary);
        await Task.Delay(TimeSpan.FromSeconds(1.1));

        Assert.Equal("403 forbidden", (await Invite(there)).Summary);
    }

    [Fact]
    public async Task takes_the_network_from_the_session_only()
    {
        var mine = await Company.Found(servers.One);
        var others = await Company.Found(servers.One);

        Assert.Equal("404 not_found", (await mine.Owner.Post($"/api/members/{others.OwnerId}/deactivation")).Summary);
        Assert.Equal("200", (await others.Owner.Me()).Summary);
    }

    [Fact]
    public async Task lets_the_operator_vouch_for_an_organisation()
    {
        var company = await Company.Found(servers.One);
        var path = $"/api/networks/{company.Network}/organisations/{company.Id}/verification";

        Assert.Equal("204", (await company.Operator.Post(path)).Summary);
        Assert.Equal("204", (await company.Operator.Post(path)).Summary);
        var other = await company.Operator.Post(path.Replace(company.Network, "nowhere", StringComparison.Ordinal));
        Assert.Equal("404 not_found", other.Summary);
    }

    [Fact]
    public async Task names_a_policy_on_every_endpoint_or_the_host_does_not_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            servers.StartNode(app => app.MapGet("/forgotten", () => "open"))
        );

        Assert.Contains("/forgotten", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task needs_an_active_member_where_nothing_is_said()
    {
        var policies = servers.One.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        Assert.NotNull(await policies.GetFallbackPolicyAsync());
        Assert.Equal("401 unauthenticated", (await servers.One.Anonymous().Send(HttpMethod.Get, "/no-such")).Summary);
    }

    private IEnumerable<(HttpMethod Method, string Path, string Pattern)> Endpoints() =>
        from endpoint in servers.One.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText!
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(method), Fill(pattern), pattern);

    private static string Fill(string pattern) =>
        string.Join(
            '/',
            pattern
                .Split('/')
                .Select(s =>
                    !s.StartsWith('{') ? s
                    : s.EndsWith(":guid}", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
                    : "some"
                )
        );

    private static Task<Answer> Invite(Caller caller) =>
        caller.Post(
            "/api/members/invitations",
            new
            {
                email = Company.NewAddress(),
                displayName = "Mia",
                roles = PlainMember,
            }
        );

    private static Task<Answer> Change(Company company, Guid id, params string[] roles) =>
        company.Owner.Send(HttpMethod.Put, $"/api/members/{id}/roles", new { roles });
}
