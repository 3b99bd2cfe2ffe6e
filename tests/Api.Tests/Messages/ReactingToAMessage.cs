using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;

namespace Networking.Api.Tests.Messages;

public sealed class ReactingToAMessage(NetworkingFixture fixture)
{
    [Fact]
    public async Task is_seen_by_all_in_the_order_of_the_first_and_can_be_taken_back()
    {
        var (ann, bob, thread, message) = await Talk();
        await React(ann, message, "👍");
        await React(bob, message, "🎉");
        await React(bob, message, "❤");
        var last = await React(bob, message, "👍");
        Assert.Equal(
            [$"👍 2 {ann.Id} {bob.Id}", $"🎉 1 {bob.Id}", $"❤️ 1 {bob.Id}"],
            await Reactions(ann, thread, last)
        );
        await TakeBack(ann, message, "👍");
        last = await TakeBack(bob, message, "🎉");
        Assert.Equal([$"👍 1 {bob.Id}", $"❤️ 1 {bob.Id}"], await Reactions(ann, thread, last));
        last = (await ann.Delete($"/api/messages/{message}")).Is(204).Position;
        Assert.Empty(await Reactions(bob, thread, last));
        (await bob.Put(Path(message, "👍"))).Is(409, "message_deleted");
        (await bob.Delete(Path(message, "👍"))).Is(204);
    }

    [Fact]
    public async Task twice_leaves_one_and_the_same_key_gets_the_first_answer()
    {
        var (ann, bob, thread, message) = await Talk();
        var first = await React(bob, message, "👍");
        Assert.Equal(first, await React(bob, message, "👍"));
        Assert.Equal([$"👍 1 {bob.Id}"], await Reactions(ann, thread, first));
        var key = Guid.CreateVersion7();
        var added = await Send(HttpMethod.Put, "🎉", key);
        await TakeBack(bob, message, "🎉");
        Assert.Equal(added.Is(204).Position, (await Send(HttpMethod.Put, "🎉", key)).Is(204).Position);
        (await Send(HttpMethod.Put, "🙈", key)).Is(409, "idempotency_key_reused");
        (await Send(HttpMethod.Delete, "🎉", key)).Is(409, "idempotency_key_reused");

        Task<Reply> Send(HttpMethod method, string emoji, Guid id) => bob.Send(method, Path(message, emoji), null, id);
    }

    [Fact]
    public async Task shows_fifty_members_and_counts_the_others()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.Announce("News");
        var message = (await ann.Say(thread, "Hi")).Id("messageId");
        var readers = new List<Guid>();
        long last = 0;
        for (var i = 0; i < 52; i++)
        {
            var actor = new Actor(network.Id, Guid.CreateVersion7(), ann.Organisation());
            var (mail, name) = (actor.Seal($"{actor.MemberId:N}@acme.example"), actor.Seal("Bob"));
            await network.Do(
                new InviteMember(actor.MemberId, mail, name, [Role.Member]) { Context = TestNetwork.By(ann.Actor) }
            );
            await network.Do(new AcceptInvitation(name) { Context = TestNetwork.By(actor) });
            last = await network.Do(new AddReaction(message, "👍") { Context = TestNetwork.By(actor) });
            readers.Add(actor.MemberId);
        }

        Assert.Equal([$"👍 52 {string.Join(' ', readers[..50])}"], await Reactions(ann, thread, last));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("👍👍")]
    [InlineData("thumbsup")]
    [InlineData("😀‍😀")]
    public async Task is_refused_when_it_is_not_one_emoji(string text)
    {
        var (ann, _, _, message) = await Talk();
        (await ann.Put(Path(message, text))).Is(400, "unknown_emoji");
        (await ann.Delete(Path(message, text))).Is(400, "unknown_emoji");
    }

    [Fact]
    public async Task is_refused_when_the_thread_is_closed_and_looks_missing_to_others_T3()
    {
        var (ann, bob, thread, message) = await Talk();
        var eve = (await (await fixture.Network()).Company("Evil", "Eve"))[0];
        (await eve.Put(Path(message, "👍"))).Is(404, "not_found");
        (await bob.Post($"/api/threads/{thread}/closure")).Is(204);
        (await ann.Put(Path(message, "👍"))).Is(409, "thread_closed");
    }

    [Fact]
    public async Task is_news_in_the_feed_but_neither_unread_nor_a_new_ordinal()
    {
        var (ann, bob, thread, message) = await Talk();
        await React(bob, message, "🎉");
        var last = await TakeBack(bob, message, "🎉");
        var feed = (await ann.Get($"/api/feed?atLeast={last}")).Is(200);
        var events = feed.Json.GetProperty("events").EnumerateArray().TakeLast(2).ToArray();
        Assert.Equal(
            [("reaction_added", "🎉", bob.Id, message), ("reaction_removed", "🎉", bob.Id, message)],
            events.Select(e =>
                (
                    e.GetProperty("type").GetString(),
                    e.GetProperty("data").GetProperty("emoji").GetString(),
                    e.GetProperty("by").GetGuid(),
                    e.GetProperty("data").GetProperty("messageId").GetGuid()
                )
            )
        );
        var item = Assert.Single((await ann.Inbox(last)).Items);
        Assert.Equal((0, 1), (item.GetProperty("unread").GetInt64(), item.GetProperty("lastOrdinal").GetInt64()));
    }

    private async Task<(Person Ann, Person Bob, Guid Thread, Guid Message)> Talk()
    {
        var people = await (await fixture.Network()).Company("Acme", "Ann", "Bob");
        var thread = await people[0].StartThread("Hello", people[1]);
        return (people[0], people[1], thread, (await people[0].Say(thread, "Hi")).Id("messageId"));
    }

    private static string Path(Guid message, string emoji) =>
        $"/api/messages/{message}/reactions/{Uri.EscapeDataString(emoji)}";

    private static async Task<long> React(Person by, Guid message, string emoji) =>
        (await by.Put(Path(message, emoji))).Is(204).Position;

    private static async Task<long> TakeBack(Person by, Guid message, string emoji) =>
        (await by.Delete(Path(message, emoji))).Is(204).Position;

    private static async Task<string[]> Reactions(Person by, Guid thread, long atLeast) =>
        [
            .. Assert
                .Single((await by.Messages(thread, atLeast)).Items)
                .GetProperty("reactions")
                .EnumerateArray()
                .Select(r =>
                    $"{r.GetProperty("emoji")} {r.GetProperty("count")} "
                    + string.Join(' ', r.GetProperty("memberIds").EnumerateArray())
                ),
        ];
}
