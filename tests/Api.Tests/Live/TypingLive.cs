using System.Diagnostics;
using Networking.Api.Live.Typing;

namespace Networking.Api.Tests.Live;

/// <summary>Who is told that somebody types. A bell comes after it, so what was not heard before the bell is not heard.</summary>
[Collection(LiveCollection.Name)]
public sealed class TypingLive(LiveFixture fixture)
{
    [Fact]
    public async Task is_heard_by_the_others_who_take_part()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay, scene.Dan);
        await using var ann = await LiveClient.Listen(fixture.Here, scene, scene.Ann);
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        await using var dan = await LiveClient.Listen(fixture.Here, scene, scene.Dan);
        await using var cay = await LiveClient.Listen(fixture.Here, scene, scene.Cay);
        await using var caysPhone = await LiveClient.Listen(fixture.Here, scene, scene.Cay);
        LiveClient[] all = [ann, bob, dan, cay, caysPhone];
        await Quiet(scene, all);

        await cay.Types(thread);
        await Quiet(scene, all);

        Assert.Equal([new(thread, scene.Cay.Id)], ann.Typing);
        Assert.Equal([new(thread, scene.Cay.Id)], dan.Typing);
        Assert.All([bob, cay, caysPhone], other => Assert.Empty(other.Typing));
    }

    /// <summary>T3, T9: whoever knows the thread's id.</summary>
    [Fact]
    public async Task is_heard_by_nobody_from_who_does_not_take_part()
    {
        var (scene, other) = (await fixture.Scene(), await fixture.Scene());
        var thread = await scene.External(scene.Cay, scene.Dan);
        (await scene.Cay.Delete($"/api/threads/{thread}/participants/{scene.Dan.Id}")).Is(204);
        await using var cay = await LiveClient.Listen(fixture.Here, scene, scene.Cay);
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        await using var dan = await LiveClient.Listen(fixture.Here, scene, scene.Dan);
        await using var stranger = await LiveClient.Listen(fixture.Here, other, other.Ann);
        await using var listening = await LiveClient.Listen(fixture.Here, other, other.Cay);
        await Quiet(scene, cay, bob, dan);

        foreach (var outsider in (LiveClient[])[bob, dan, stranger])
            await outsider.Types(thread);
        await stranger.Types(Guid.NewGuid());
        await Quiet(scene, cay, bob, dan);
        await Quiet(other, stranger, listening);

        Assert.All([cay, bob, dan, stranger, listening], c => Assert.Empty(c.Typing));
    }

    /// <summary>T10.</summary>
    [Fact]
    public async Task is_heard_from_nobody_who_was_cut_off()
    {
        var scene = await fixture.Scene();
        var thread = await scene.Internal(scene.Bob);
        await using var ann = await LiveClient.Listen(fixture.Here, scene, scene.Ann);
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        var at = Stopwatch.GetTimestamp();
        (await scene.Ann.Post($"/api/members/{scene.Bob.Id}/deactivation")).Is(204);
        await bob.CutAfter(at);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Types(thread));
        await Quiet(scene, ann);
        Assert.Empty(ann.Typing);
    }

    /// <summary>T19, T23: from two devices, as fast as they can.</summary>
    [Fact]
    public async Task is_told_once_in_two_seconds_whatever_a_client_sends()
    {
        var scene = await fixture.Scene();
        var thread = await scene.Internal(scene.Bob);
        await using var ann = await LiveClient.Listen(fixture.Here, scene, scene.Ann);
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        await using var bobsPhone = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        await Quiet(scene, ann, bob);

        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 500; i++)
            await Task.WhenAll(bob.Types(thread), bobsPhone.Types(thread), bobsPhone.Types(Guid.NewGuid()));
        await Quiet(scene, ann);
        var most = 1 + (int)(Stopwatch.GetElapsedTime(started) / TypingPace.Interval);

        Assert.InRange(ann.Typing.Count, 1, most);
    }

    private static async Task Quiet(Scene scene, params LiveClient[] clients)
    {
        var bell = await scene.Bell();
        foreach (var client in clients)
            await client.Until(bell);
    }
}
