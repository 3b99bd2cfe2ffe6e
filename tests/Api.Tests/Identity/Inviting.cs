using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Identity;
using Networking.Application.Organisations;
using Networking.Domain.Organisations;
using Npgsql;

namespace Networking.Api.Tests.Identity;

[Collection(AccountCollection.Name)]
public sealed class Inviting(IdentityServers servers)
{
    [Fact]
    public async Task answers_a_repeated_command_with_the_same_invitation()
    {
        var company = await Company.Found(servers.One);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = new
        {
            email = Company.NewAddress(),
            displayName = "Mia",
            roles = new[] { "member" },
        };

        var first = await company.Owner.Post("/api/members/invitations", body, key);
        var again = await company.Owner.At(servers.Other).Post("/api/members/invitations", body, key);

        Assert.Equal(("201", "200"), (first.Summary, again.Summary));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
    }

    [Fact]
    public async Task founds_the_same_network_and_organisation_when_repeated()
    {
        var company = await Company.Found(servers.One);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await company.Operator.Post("/api/networks", new { name = "Once" }, key);
        var again = await company.Operator.Post("/api/networks", new { name = "Twice" }, key);

        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Matches("^[a-z0-9]{20}$", first.Text("id"));
    }

    [Fact]
    public async Task keeps_no_token()
    {
        var (_, token) = await Company.Register(servers.One);

        Assert.Equal(43, token.Length);
        Assert.Equal(0L, await Sql($"select count(*) from identity.invitations where hash = '{token}'::bytea"));
        Assert.Equal(1L, await Sql($"select count(*) from identity.invitations where hash = sha256('{token}')"));
    }

    [Fact]
    public async Task does_not_tell_that_an_address_has_an_account_elsewhere()
    {
        var (one, other) = (await Company.Found(servers.One), await Company.Found(servers.One));

        var invited = await one.Invite(other.OwnerEmail, "member");

        Assert.Equal("201", invited.Summary);
        Assert.Equal("409 email_taken", (await Company.Accept(servers.One, invited.Text("token"))).Summary);
    }

    [Fact]
    public async Task again_after_a_deactivation_frees_the_address()
    {
        var company = await Company.Found(servers.One);
        var (id, email, _) = await company.Add(servers.One, "member");
        await company.Owner.Post($"/api/members/{id}/deactivation");

        var invited = await company.Invite(email, "member");

        Assert.Equal("204", (await Company.Accept(servers.One, invited.Text("token"))).Summary);
        Assert.Equal("204", (await servers.One.Anonymous().Login(email)).Summary);
    }

    [Fact]
    public async Task is_over_once_it_was_used()
    {
        var (company, token) = await Company.Register(servers.One);
        Assert.Equal("204", (await Company.Accept(servers.One, token)).Summary);

        Assert.Equal("409 invitation_used", (await Company.Accept(servers.One, token)).Summary);
        Assert.Equal("409 invitation_used", (await Company.Accept(servers.One, token, "another password")).Summary);
        Assert.Equal("204", (await company.Owner.Login(company.OwnerEmail)).Summary);
    }

    [Fact]
    public async Task is_over_after_a_while()
    {
        var (company, token) = await Company.Register(servers.One);
        await Sql($"update identity.invitations set expires_at = now() where network = '{company.Network}'");

        Assert.Equal("410 invitation_expired", (await Company.Accept(servers.One, token)).Summary);
        var path = $"/api/networks/{company.Network}/members/{company.OwnerId}/invitation";
        var anew = await company.Operator.Post(path, new { organisationId = company.Id });
        Assert.Equal("204", (await Company.Accept(servers.One, anew.Text("token"))).Summary);
        var late = await company.Operator.Post(path, new { organisationId = company.Id });
        Assert.Equal("409 account_exists", late.Summary);
    }

    [Fact]
    public async Task is_unknown_by_any_other_token() =>
        Assert.Equal("404 invitation_unknown", (await Company.Accept(servers.One, "guess")).Summary);

    [Fact]
    public async Task refuses_a_short_password()
    {
        var (_, token) = await Company.Register(servers.One);

        var answer = await Company.Accept(servers.One, token, "short");

        Assert.Equal("400 invalid_input", answer.Summary);
        Assert.True(answer.At("errors").TryGetProperty("password", out _));
    }

    [Fact]
    public async Task is_taken_by_one_of_two_who_come_at_once()
    {
        var (company, token) = await Company.Register(servers.One);
        string[] passwords = ["password of one", "password of other"];

        var answers = await Task.WhenAll(
            Company.Accept(servers.One, token, passwords[0]),
            Company.Accept(servers.Other, token, passwords[1])
        );

        Assert.Equal(["204", "409 invitation_used"], answers.Select(a => a.Summary).Order(StringComparer.Ordinal));
        var winner = passwords[Array.FindIndex(answers, a => a.Status == HttpStatusCode.NoContent)];
        var loser = passwords.Single(p => p != winner);
        Assert.Equal("204", (await servers.One.Anonymous().Login(company.OwnerEmail, winner)).Summary);
        Assert.Equal(
            "401 invalid_credentials",
            (await servers.One.Anonymous().Login(company.OwnerEmail, loser)).Summary
        );
        Assert.Equal(1L, await Joined(company));
    }

    [Fact]
    public async Task goes_on_after_a_crash_between_account_and_command()
    {
        var (company, token) = await Company.Register(servers.One);
        await CreateAccount(company);

        Assert.Equal("401 invalid_credentials", (await servers.One.Anonymous().Login(company.OwnerEmail)).Summary);
        Assert.Equal("409 invitation_used", (await Company.Accept(servers.One, token, "another password")).Summary);
        Assert.Equal("204", (await Company.Accept(servers.One, token)).Summary);
        Assert.Equal("204", (await servers.One.Anonymous().Login(company.OwnerEmail)).Summary);
    }

    [Fact]
    public async Task goes_on_after_a_crash_between_command_and_mark()
    {
        var (company, token) = await Company.Register(servers.One);
        Assert.Equal("204", (await Company.Accept(servers.One, token)).Summary);
        await Sql($"update identity.invitations set used_at = null where network = '{company.Network}'");

        Assert.Equal("204", (await Company.Accept(servers.One, token)).Summary);
        Assert.Equal("409 invitation_used", (await Company.Accept(servers.One, token)).Summary);
        Assert.Equal(1L, await Joined(company));
    }

    [Fact]
    public async Task is_void_after_the_member_was_deactivated()
    {
        var company = await Company.Found(servers.One);
        var email = Company.NewAddress();
        var invited = await company.Invite(email, "member");
        await company.Owner.Post($"/api/members/{invited.At("memberId").GetGuid()}/deactivation");

        Assert.Equal("409 invitation_revoked", (await Company.Accept(servers.One, invited.Text("token"))).Summary);
        Assert.Equal(0L, await Sql($"select count(*) from identity.users where email = '{email}'"));
    }

    private async Task CreateAccount(Company company)
    {
        await using var scope = servers.One.Services.CreateAsyncScope();
        var seeder = scope.ServiceProvider.GetRequiredService<IdentitySeeder>();
        var hash = seeder.HashPassword(IdentityServers.Password);
        await seeder.CreateMembersAsync([
            new(company.OwnerId, company.Network, company.Id, company.OwnerEmail, "Olga", hash),
        ]);
        var organisations = servers.One.Services.GetRequiredService<OrganisationDirectory>();
        var organisation = await organisations.Find(company.Network, company.Id);
        Assert.Equal(MemberStatus.Invited, organisation!.Members[company.OwnerId].Status);
    }

    private Task<object?> Joined(Company company) =>
        Sql($"select count(*) from events.mt_events where tenant_id = '{company.Network}' and type = 'member_joined'");

    private async Task<object?> Sql(string sql)
    {
        await using var database = NpgsqlDataSource.Create(servers.Database + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
