namespace Networking.Api.Tests.Organisations;

public sealed class ManagingMembers(NetworkingFixture fixture)
{
    private static readonly string[] Member = ["member"];
    private static readonly string[] Owner = ["owner"];

    [Fact]
    public async Task invites_lists_and_deactivates()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (acme[0], acme[1]);
        var email = $"{Guid.NewGuid():N}@acme.example";
        var invitation = Invitation(email, Member);
        var key = Guid.CreateVersion7();
        var invited = (await ann.Post("/api/members/invitations", invitation, key)).Is(201);
        Assert.Equal(invited.Text, (await ann.Post("/api/members/invitations", invitation, key)).Is(200).Text);
        (await ann.Post("/api/members/invitations", invitation)).Is(409, "already_a_member");

        var listed = (await bob.Get($"/api/members?atLeast={invited.Position}")).Is(200);
        Assert.Equal(["Ann", "Bob", "Cid"], listed.Items.Select(m => m.GetProperty("displayName").GetString()));
        Assert.Equal("invited", listed.Items[2].GetProperty("status").GetString());

        (await ann.Post($"/api/members/{bob.Id}/deactivation")).Is(204);
        (await bob.Get("/api/inbox")).Is(401, "unauthenticated");
        (await ann.Post($"/api/members/{Guid.NewGuid()}/deactivation")).Is(404, "not_found");
        (await ann.Put($"/api/members/{bob.Id}/roles", new { roles = Member })).Is(404, "not_found");
    }

    [Fact]
    public async Task keeps_the_last_owner_and_leaves_ownership_to_owners()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (acme[0], acme[1]);
        await ann.GiveRoles(bob, "admin");
        (await ann.Put($"/api/members/{ann.Id}/roles", new { roles = Member })).Is(409, "last_owner");
        (await ann.Post($"/api/members/{ann.Id}/deactivation")).Is(409, "last_owner");
        (await bob.Put($"/api/members/{bob.Id}/roles", new { roles = Owner })).Is(403, "not_an_owner");
        (await bob.Post($"/api/members/{ann.Id}/deactivation")).Is(403, "not_an_owner");
        var invitation = Invitation($"{Guid.NewGuid():N}@acme.example", Owner);
        (await bob.Post("/api/members/invitations", invitation)).Is(403, "not_an_owner");
    }

    [Theory]
    [InlineData("""{"email":"no address","displayName":"Cid","roles":["member"]}""", "invalid_input")]
    [InlineData("""{"email":"a@b.example","displayName":"","roles":["member"]}""", "invalid_input")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid","roles":[]}""", "invalid_input")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid","roles":["king"]}""", "invalid_json")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid","roles":[0]}""", "invalid_json")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid","roles":null}""", "invalid_json")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid"}""", "invalid_json")]
    [InlineData("""{"email":"a@b.example","displayName":"Cid","roles":["member"],"memberId":"x"}""", "invalid_json")]
    public async Task refuses_a_bad_invitation(string body, string code)
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        (await ann.Raw(HttpMethod.Post, "/api/members/invitations", content)).Is(400, code);
    }

    private static object Invitation(string email, string[] roles) =>
        new
        {
            email,
            displayName = "Cid",
            roles,
        };
}
