using System.Net;

namespace Networking.Api.Tests.Identity;

/// <summary>A fresh network with one organisation and its signed-in owner.</summary>
public sealed record Company(string Network, Guid Id, Guid OwnerId, string OwnerEmail, Caller Owner, Caller Operator)
{
    public static string NewAddress(string name = "p") => $"{name}.{Guid.NewGuid():n}@company.example";

    public static async Task<Caller> SignInOperator(IdentityNode node)
    {
        var caller = node.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await caller.Token(IdentityServers.OperatorEmail)).Status);
        return caller;
    }

    public static async Task<(Company Company, string Token)> Register(IdentityNode node)
    {
        var operatorCaller = await SignInOperator(node);
        var network = (await operatorCaller.Post("/api/networks", new { name = "Trial" })).Text("id");
        var email = NewAddress("owner");
        var registered = await operatorCaller.Post(
            $"/api/networks/{network}/organisations",
            new
            {
                name = "Company",
                domain = "company.example",
                owner = new { email, displayName = "Olga" },
            }
        );
        Assert.Equal("201", registered.Summary);
        var ownerId = registered.At("ownerInvitation", "memberId").GetGuid();
        var company = new Company(
            network,
            registered.At("id").GetGuid(),
            ownerId,
            email,
            node.Anonymous(),
            operatorCaller
        );
        return (company, registered.Text("ownerInvitation", "token"));
    }

    public static async Task<Company> Found(IdentityNode node)
    {
        var (company, token) = await Register(node);
        Assert.Equal("204", (await Accept(node, token)).Summary);
        Assert.Equal("204", (await company.Owner.Login(company.OwnerEmail)).Summary);
        return company;
    }

    public static Task<Answer> Accept(IdentityNode node, string token, string password = IdentityServers.Password) =>
        node.Anonymous().Post($"/api/auth/invitations/{token}/acceptance", new { displayName = "Olga", password });

    public Task<Answer> Invite(string email, params string[] roles) =>
        Owner.Post(
            "/api/members/invitations",
            new
            {
                email,
                displayName = "Mia",
                roles,
            }
        );

    /// <summary>A colleague who has accepted and signed in by cookie.</summary>
    public async Task<(Guid Id, string Email, Caller Caller)> Add(IdentityNode node, params string[] roles)
    {
        var email = NewAddress();
        var invited = await Invite(email, roles);
        Assert.Equal("201", invited.Summary);
        Assert.Equal("204", (await Accept(node, invited.Text("token"))).Summary);
        var caller = node.Anonymous();
        Assert.Equal("204", (await caller.Login(email)).Summary);
        return (invited.At("memberId").GetGuid(), email, caller);
    }
}
