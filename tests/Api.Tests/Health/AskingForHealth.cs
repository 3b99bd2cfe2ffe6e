namespace Networking.Api.Tests.Health;

/// <summary>Without a database: <c>LosingTheDatabase</c>; with a stopped projection: <c>StoppingAtAPoisonEvent</c>.</summary>
public sealed class AskingForHealth(NetworkingFixture fixture)
{
    [Theory]
    [InlineData("/health/live", """{"status":"healthy"}""")]
    [InlineData(
        "/health/ready",
        """{"status":"healthy","dependencies":{"database":"healthy","projections":"healthy"}}"""
    )]
    public async Task is_answered_to_anybody(string path, string expected)
    {
        using var answer = await fixture.Anonymous().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
