using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Networking.Api.Tests.Documents;
using Networking.Support;
using StackExchange.Redis;

namespace Networking.Api.Tests.Live;

/// <summary>By a real Redis; and F10: nothing but typing depends on it.</summary>
[Collection(LiveCollection.Name)]
public sealed class TypingAcrossNodes(LiveFixture fixture) : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private ThrowAwayRedis _redis = null!;
    private TcpProxy _line = null!;
    private LiveNode _here = null!;
    private LiveNode _there = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(ThrowAwayRedis.Missing is not null, ThrowAwayRedis.Missing ?? "");
        _redis = await ThrowAwayRedis.Start();
        await GiveRights();
        _line = new TcpProxy(_redis.Port);
        (_here, _there) = (await Node(), await Node());
        await Ready(_here, "healthy");
        await Ready(_there, "healthy");
    }

    public async ValueTask DisposeAsync()
    {
        if (_redis is null)
            return;
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await _line.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task is_heard_once_on_each_node_and_in_its_own_network_only()
    {
        var (scene, other) = (await fixture.Scene(), await fixture.Scene());
        var thread = await scene.External(scene.Cay, scene.Dan);
        await using var cay = await LiveClient.Listen(_here, scene, scene.Cay);
        await using var caysPhone = await LiveClient.Listen(_there, scene, scene.Cay);
        await using var ann = await LiveClient.Listen(_here, scene, scene.Ann);
        await using var dan = await LiveClient.Listen(_there, scene, scene.Dan);
        await using var bob = await LiveClient.Listen(_there, scene, scene.Bob);
        await using var stranger = await LiveClient.Listen(_there, other, other.Ann);
        var said = new List<(string Channel, string Text)>();
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{_redis.Port}");
        await redis
            .GetSubscriber()
            .SubscribeAsync(RedisChannel.Pattern("*"), (channel, text) => said.Add(($"{channel}", $"{text}")));

        var bell = await scene.Bell();
        foreach (var client in (LiveClient[])[ann, dan, bob])
            await client.Until(bell);

        await stranger.Types(thread);
        await cay.Types(thread);
        await Becomes(() => Task.FromResult(dan.Typing.Count > 0 && said.Count > 0));
        await Task.Delay(300);

        HeardTyping[] typing = [new(thread, scene.Cay.Id)];
        Assert.Equal(typing, dan.Typing);
        Assert.Equal(typing, ann.Typing);
        Assert.All([cay, caysPhone, bob, stranger], c => Assert.Empty(c.Typing));
        var (channel, text) = Assert.Single(said);
        Assert.Equal($"networking:typing:{scene.Network.Id}", channel);
        Assert.EndsWith($" {thread} {scene.Cay.Id}", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split(' ').Count(word => Guid.TryParse(word, out _)));
    }

    [Fact]
    public async Task stops_and_comes_back_when_redis_is_killed()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay);
        await using var cay = await LiveClient.Listen(_here, scene, scene.Cay);
        await _redis.Kill();
        await Ready(_here, "degraded");

        await TheFeedGoesOn(scene, thread, cay);

        await _redis.Run();
        await GiveRights();
        await Ready(_here, "healthy");
        await Ready(_there, "healthy");
        await IsHeard(scene, thread);
    }

    [Fact]
    public async Task stops_and_comes_back_when_redis_says_nothing()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay);
        await using var cay = await LiveClient.Listen(_here, scene, scene.Cay);
        (_line.SilencesClient, _line.SilencesServer) = (true, true);
        await Ready(_here, "degraded");

        await TheFeedGoesOn(scene, thread, cay);

        _line.Heal();
        await Ready(_here, "healthy");
        await Ready(_there, "healthy");
        await IsHeard(scene, thread);
    }

    [Fact]
    public async Task stops_and_comes_back_when_redis_throws_everyone_out()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay);
        Assert.Equal("+OK", await _redis.Do("FLUSHALL"));
        Assert.NotEqual(":0", await _redis.Do("CLIENT KILL TYPE pubsub"));

        await IsHeard(scene, thread);
    }

    /// <summary>As the document says: no more is needed.</summary>
    private async Task GiveRights()
    {
        var document = Path.Combine(RunningTheDocuments.Repository, "docs", "operations", "redis.md");
        var user = File.ReadLines(document).Single(l => l.StartsWith("user ", StringComparison.Ordinal));
        Assert.Equal("+OK", await _redis.Do($"ACL SETUSER {user["user ".Length..]}"));
    }

    // Who listens already, who comes, and a node that starts.
    private async Task TheFeedGoesOn(Scene scene, Guid thread, LiveClient cay)
    {
        await using var node = await Node();
        await using var late = await LiveClient.Listen(node, scene, scene.Cay);
        await using var ann = await LiveClient.Listen(_here, scene, scene.Ann);
        for (var i = 0; i < 20; i++)
            await Scene.Say(scene.Ann, thread, $"{i}");

        var bell = await scene.Bell();
        Assert.Equal(20, (await cay.TypesUntil(bell)).Count(t => t == "message_sent"));
        Assert.Equal(20, (await late.TypesUntil(bell)).Count(t => t == "message_sent"));
        await Hears(cay, ann, thread);
        Assert.Empty(late.Typing);
    }

    private async Task IsHeard(Scene scene, Guid thread)
    {
        await using var ann = await LiveClient.Listen(_here, scene, scene.Ann);
        await using var cay = await LiveClient.Listen(_there, scene, scene.Cay);
        await Hears(cay, ann, thread);
    }

    private static Task Hears(LiveClient who, LiveClient by, Guid thread) =>
        Becomes(async () =>
        {
            await by.Types(thread);
            return who.Typing.Count > 0;
        });

    private Task<LiveNode> Node() =>
        LiveNode.Start(
            fixture.Database,
            fixture.MasterKey,
            LogLevel.Warning,
            b =>
                b.Configuration["ConnectionStrings:Redis"] = $"127.0.0.1:{_line.Port},user=networking,password=password"
        );

    // Ready all the while: what is away is no reason to send nobody here.
    private static async Task Ready(LiveNode node, string redis)
    {
        using var client = node.Client();
        await Becomes(async () =>
        {
            using var answer = await client.GetAsync("/health/ready");
            Assert.Equal(200, (int)answer.StatusCode);
            var ready = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            return ready.GetProperty("dependencies").GetProperty("redis").GetString() == redis;
        });
    }

    private static async Task Becomes(Func<Task<bool>> condition)
    {
        for (var started = Stopwatch.GetTimestamp(); !await condition(); )
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Soon, "It did not happen.");
            await Task.Delay(50);
        }
    }
}
