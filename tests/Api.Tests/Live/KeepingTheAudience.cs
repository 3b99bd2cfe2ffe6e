using Networking.Projections.Feed;

namespace Networking.Api.Tests.Live;

/// <summary>Who is in a thread for the relay when the database is ahead of what it has told.</summary>
[Collection(LiveCollection.Name)]
public sealed class KeepingTheAudience(LiveFixture fixture)
{
    /// <summary>
    /// A listener whom the relay registers at position c, while the database knows already that he was taken out and in
    /// again: he hears the stay he was in at c to its end, and the next from its beginning.
    /// </summary>
    [Fact]
    public async Task starts_from_the_stay_at_the_cursor()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay, scene.Dan);
        var first = (await Scene.Say(scene.Ann, thread, "Heard")).Position;
        var path = $"/api/threads/{thread}/participants";
        var removed = (await scene.Cay.Delete($"{path}/{scene.Dan.Id}")).Is(204).Position;
        await Scene.Say(scene.Ann, thread, "Not heard");
        var back = (await scene.Cay.Post(path, new { memberIds = new[] { scene.Dan.Id } })).Is(204).Position;
        (await scene.Dan.Get($"/api/feed?atLeast={back}")).Is(200);

        var network = scene.Network.Id;
        var stays = await fixture
            .Here.Get<FeedQuery>()
            .ThreadsOf(network, scene.Dan.Id, at: first - 1, CancellationToken.None);
        var since = Assert.Contains(thread, stays);
        Assert.True(since < first, $"{since} is the stay after {first}.");
        Assert.True(removed < back);

        var later = await fixture
            .Here.Get<FeedQuery>()
            .ThreadsOf(network, scene.Dan.Id, at: removed, CancellationToken.None);
        Assert.DoesNotContain(thread, later);
    }
}
