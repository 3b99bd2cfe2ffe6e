using System.Text.Json;

namespace Networking.Api.Tests.Feed;

public sealed class ReadingTheFeed(NetworkingFixture fixture)
{
    [Fact]
    public async Task gives_the_same_events_however_it_is_paged()
    {
        var story = await Story();
        foreach (var person in story.People)
        {
            var whole = await Walk(person, story.Position, 200);
            Assert.Equal(whole.Order(), whole);
            Assert.Equal(whole.Distinct(), whole);
            foreach (var limit in (int[])[1, 2, 5])
                Assert.Equal(whole, await Walk(person, story.Position, limit));
        }
    }

    [Fact]
    public async Task shows_each_event_to_its_audience_only()
    {
        var story = await Story();
        var (ann, bob, zoe, tom) = (story.People[0], story.People[1], story.People[2], story.People[3]);
        var all = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var person in story.People)
            all[person.Name] = await Types(person, story.Position);

        Assert.Equal(2, all[ann.Name].Count(t => t == "message_sent"));
        Assert.Equal(1, all[bob.Name].Count(t => t == "message_sent"));
        Assert.Equal(1, all[zoe.Name].Count(t => t == "message_sent"));
        Assert.DoesNotContain("message_sent", all[tom.Name]);
        Assert.DoesNotContain("thread_started", all[tom.Name]);
        Assert.DoesNotContain(all[tom.Name], t => t.StartsWith("partnership", StringComparison.Ordinal));
        Assert.Contains("messages_read", all[bob.Name]);
        Assert.DoesNotContain("messages_read", all[ann.Name]);
        Assert.Equal(3, all[tom.Name].Count(t => t == "organisation_registered"));
        Assert.Equal(1, all[tom.Name].Count(t => t == "member_joined"));
    }

    [Fact]
    public async Task hides_text_that_was_edited_or_deleted_since()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var thread = await acme[0].StartThread("Old subject", acme[1]);
        var edited = (await acme[0].Say(thread, "Old text")).Id("messageId");
        var deleted = (await acme[0].Say(thread, "Gone text")).Id("messageId");
        (await acme[0].Put($"/api/messages/{edited}", new { body = "New text" })).Is(204);
        (await acme[0].Delete($"/api/messages/{deleted}")).Is(204);
        var at = (await acme[0].Put($"/api/threads/{thread}/subject", new { subject = "New subject" })).Is(204);

        var feed = (await acme[1].Get($"/api/feed?atLeast={at.Position}")).Is(200);

        foreach (var gone in (string[])["Old text", "Gone text", "Old subject"])
            Assert.DoesNotContain(gone, feed.Text, StringComparison.Ordinal);
        Assert.Contains("New text", feed.Text, StringComparison.Ordinal);
        Assert.Contains("New subject", feed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_who_has_left_that_they_left_and_nothing_after()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (acme[0], acme[1]);
        var thread = await ann.StartThread("Subject before", bob);
        var message = (await ann.Say(thread, "While there")).Id("messageId");
        (await ann.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(204);
        (await ann.Put($"/api/messages/{message}", new { body = "Secret edit" })).Is(204);
        (await ann.Put($"/api/threads/{thread}/subject", new { subject = "Secret subject" })).Is(204);
        var at = (await ann.Say(thread, "Secret message")).Position;

        var feed = (await bob.Get($"/api/feed?atLeast={at}")).Is(200);

        Assert.Contains("participant_removed", feed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", feed.Text, StringComparison.Ordinal);
    }

    private async Task<(Person[] People, long Position)> Story()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var tom = (await network.Company("Tau", "Tom"))[0];
        var talk = await acme[0].StartThread("Talk", acme[1]);
        await acme[0].Say(talk, "Hi");
        (await acme[1].Put($"/api/threads/{talk}/delivered-marker", new { ordinal = 0 })).Is(204);
        var order = await acme[0].StartExternal(await network.Partner(acme[0], zoe), "Order", zoe);
        var sent = await zoe.Say(order, "When?");
        await acme[1].Inbox(sent.Position);
        var read = (await acme[1].Put($"/api/threads/{talk}/read-marker", new { ordinal = 1 })).Is(204);
        return ([.. acme, zoe, tom], read.Position);
    }

    private static async Task<List<long>> Walk(Person person, long atLeast, int limit) =>
        [.. (await Events(person, atLeast, limit)).Select(e => e.GetProperty("position").GetInt64())];

    private static async Task<string[]> Types(Person person, long atLeast) =>
        [.. (await Events(person, atLeast, 200)).Select(e => e.GetProperty("type").GetString()!)];

    private static async Task<List<JsonElement>> Events(Person person, long atLeast, int limit)
    {
        var found = new List<JsonElement>();
        long after = 0;
        for (var more = true; more; )
        {
            var page = (await person.Get($"/api/feed?after={after}&limit={limit}&atLeast={atLeast}")).Is(200);
            found.AddRange(page["events"].EnumerateArray());
            (after, more) = (page["position"].GetInt64(), page["more"].GetBoolean());
        }

        return found;
    }
}
