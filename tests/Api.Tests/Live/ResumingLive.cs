using System.Globalization;

namespace Networking.Api.Tests.Live;

/// <summary>
/// Invariant I5: clients on two nodes that come and go at random under load each end with exactly what the feed shows
/// from the beginning: no gap, no repeat, order kept. <c>NETWORKING_LIVE_SECONDS</c> makes it run longer,
/// <c>NETWORKING_LIVE_SEED</c> repeats a run.
/// </summary>
[Collection(LiveCollection.Name)]
public sealed class ResumingLive(LiveFixture fixture)
{
    private const int Clients = 20;
    private static readonly int Seed = Setting("NETWORKING_LIVE_SEED", Random.Shared.Next());
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(Setting("NETWORKING_LIVE_SECONDS", 12));

    [Fact]
    public async Task gives_every_client_the_whole_feed_whatever_it_missed()
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"seed {Seed}");
        var scene = await fixture.Scene();
        var people = scene.Everyone.ToArray();
        Guid[] threads =
        [
            await scene.External(people),
            await scene.External(scene.Cay, scene.Dan, scene.Bob),
            await scene.Internal(scene.Bob, scene.Eve),
            await scene.Announcement(),
        ];
        ResumingClient[] clients =
        [
            .. Enumerable
                .Range(0, Clients)
                .Select(i => new ResumingClient(people[i % people.Length], fixture.Nodes[i % 2])),
        ];
        using var time = new CancellationTokenSource(Length);
        var writing = Enumerable.Range(0, 4).Select(i => Write(scene, threads, new(Seed + i), time.Token)).ToArray();
        var living = clients.Select((c, i) => Live(c, new(Seed + 100 + i), time.Token)).ToArray();
        await Task.WhenAll([.. writing.Select(Task (w) => w), .. living]);
        var bell = await scene.Bell();

        foreach (var client in clients)
        {
            await client.Reaches(bell);
            var feed = await ResumingClient.WholeFeed(client.Who, fixture.Here);
            Assert.Equal(feed, client.Events);
            await client.DisposeAsync();
        }

        output.WriteLine(
            $"{writing.Sum(w => w.Result)} writes, {clients.Sum(c => c.Events.Count)} events heard, {clients.Sum(c => c.Connections)} connections, {clients.Sum(c => c.Repeats)} repeats dropped"
        );
    }

    private static async Task Live(ResumingClient client, Random chance, CancellationToken time)
    {
        while (!time.IsCancellationRequested)
        {
            await client.Connect();
            await Pause(chance.Next(10, 1_500), time);
            if (time.IsCancellationRequested)
                return;
            await client.Disconnect();
            await Pause(chance.Next(0, 400), time);
        }

        await client.Connect();
    }

    private static async Task<int> Write(Scene scene, Guid[] threads, Random chance, CancellationToken time)
    {
        var people = scene.Everyone.ToArray();
        var writes = 0;
        for (; !time.IsCancellationRequested; writes++)
        {
            var who = people[chance.Next(people.Length)];
            var thread = threads[chance.Next(threads.Length)];
            var path = $"/api/threads/{thread}";
            // Refusals are fine: whoever was taken out may not write.
            var reply = chance.Next(10) switch
            {
                < 6 => await who.Post($"{path}/messages", new { body = $"{writes}" }),
                6 => await who.Put($"{path}/read-marker", new { ordinal = chance.Next(1, 50) }),
                7 => await scene.Cay.Delete($"{path}/participants/{scene.Dan.Id}"),
                8 => await scene.Cay.Post($"{path}/participants", new { memberIds = new[] { scene.Dan.Id } }),
                _ => await scene.Ann.Put($"{path}/subject", new { subject = $"Talk {writes}" }),
            };
            Assert.True(reply.Status < 500, reply.Text);
        }

        return writes;
    }

    private static async Task Pause(int milliseconds, CancellationToken time) =>
        await Task.Delay(milliseconds, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
