namespace Networking.Api.Tests.Identity;

[Collection(AccountCollection.Name)]
public sealed class Refreshing(IdentityServers servers)
{
    [Fact]
    public async Task gives_the_next_pair_on_any_node()
    {
        var program = await SignIn();
        var first = program.RefreshToken;

        Assert.Equal("200", (await program.At(servers.Other).Refresh()).Summary);
        Assert.NotEqual("", first);
    }

    [Fact]
    public async Task goes_on_and_on()
    {
        var program = await SignIn();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("200", (await program.Refresh()).Summary);
            Assert.Equal("200", (await program.Me()).Summary);
        }
    }

    [Fact]
    public async Task with_a_used_token_ends_the_session_for_thief_and_owner()
    {
        var program = await SignIn();
        var stolen = program.RefreshToken;
        Assert.Equal("200", (await program.Refresh()).Summary);

        Assert.Equal("401 session_over", (await servers.Other.Anonymous().Refresh(stolen)).Summary);

        Assert.Equal("401 session_over", (await program.Refresh()).Summary);
        await Task.Delay(500);
        Assert.Equal("401 unauthenticated", (await program.Me()).Summary);
    }

    [Fact]
    public async Task at_once_from_two_places_succeeds_at_most_once()
    {
        var program = await SignIn();
        var token = program.RefreshToken;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? servers.One : servers.Other).Anonymous().Refresh(token))
        );

        Assert.InRange(answers.Count(a => a.Summary == "200"), 0, 1);
        Assert.Equal("401 session_over", (await program.Refresh()).Summary);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task with_anything_else_is_refused(string token) =>
        Assert.Equal("401 session_over", (await servers.One.Anonymous().Refresh(token)).Summary);

    [Fact]
    public async Task needs_a_refresh_token_not_an_access_token()
    {
        var program = await SignIn();

        Assert.Equal("401 session_over", (await servers.One.Anonymous().Refresh(program.AccessToken)).Summary);
        Assert.Equal("200", (await program.Me()).Summary);
    }

    private async Task<Caller> SignIn()
    {
        var company = await Company.Found(servers.One);
        var program = servers.One.Anonymous();
        await program.Token(company.OwnerEmail);
        return program;
    }
}
