using System.Diagnostics;
using System.Globalization;

namespace Networking.Api.Tests.Http;

public sealed class ReadingOnesOwnWrites(NetworkingFixture fixture)
{
    [Fact]
    public async Task sees_each_write_at_its_position()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Hello");
        for (var i = 1; i <= 5; i++)
        {
            var sent = await ann.Say(thread, i.ToString(CultureInfo.InvariantCulture));
            Assert.True(sent.Position > 0);
            Assert.Equal(i, (await ann.Messages(thread, sent.Position)).Items.Length);
            Assert.Equal(i, (await ann.Inbox(sent.Position)).Items[0].GetProperty("lastOrdinal").GetInt64());
        }
    }

    [Fact]
    public async Task gives_up_after_two_seconds_with_503_and_retry_after()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var watch = Stopwatch.StartNew();

        using var response = await ann.Http.GetAsync("/api/inbox?atLeast=9000000000000000000");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("not_there_yet", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task is_possible_in_every_read_of_a_read_model()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var sent = await ann.Say(await ann.StartThread("Hello"), "Hi");
        string[] reads =
        [
            "organisations",
            "members",
            "partner-relationships",
            "inbox",
            "feed",
            "messaging/stats",
            "analytics/growth",
        ];
        foreach (var read in reads)
        {
            (await ann.Get($"/api/{read}?atLeast={sent.Position}")).Is(200);
            (await ann.Get($"/api/{read}?atLeast=no")).Is(400, "invalid_position");
        }
    }
}
