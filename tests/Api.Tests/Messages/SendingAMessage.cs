namespace Networking.Api.Tests.Messages;

public sealed class SendingAMessage(NetworkingFixture fixture)
{
    [Fact]
    public async Task shows_in_the_other_members_inbox()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (company[0], company[1]);
        var started = (
            await ann.Post(
                "/api/threads",
                new
                {
                    kind = "internal",
                    subject = "Hello",
                    participants = new[] { bob.Id },
                }
            )
        ).Is(201);
        var thread = started.Json.GetProperty("threadId").GetGuid();

        var sent = (
            await ann.Post($"/api/threads/{thread}/messages", new { body = "Hi Bob", mentions = new[] { bob.Id } })
        ).Is(201);

        var inbox = (await bob.Get($"/api/inbox?atLeast={sent.Position}")).Is(200);
        var item = Assert.Single(inbox.Json.GetProperty("items").EnumerateArray());
        Assert.Equal("Hello", item.GetProperty("subject").GetString());
        Assert.Equal(1, item.GetProperty("unread").GetInt64());
        Assert.Equal(1, item.GetProperty("mentions").GetInt64());
        Assert.Equal("Hi Bob", item.GetProperty("lastMessage").GetProperty("preview").GetString());
        Assert.Equal(1, inbox.Json.GetProperty("totalUnread").GetInt64());
        Assert.Equal(0, (await ann.Get("/api/inbox")).Is(200).Json.GetProperty("totalUnread").GetInt64());
    }

    [Fact]
    public async Task is_refused_when_the_thread_is_closed()
    {
        var (ann, _, thread) = await Thread();
        (await ann.Post($"/api/threads/{thread}/closure")).Is(204);
        (await ann.Post($"/api/threads/{thread}/messages", new { body = "Late" })).Is(409, "thread_closed");
    }

    [Fact]
    public async Task is_refused_to_who_no_longer_or_never_took_part()
    {
        var (ann, bob, thread) = await Thread();
        (await bob.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(204);
        (await bob.Post($"/api/threads/{thread}/messages", new { body = "?" })).Is(409, "not_a_participant");
        (await ann.Post($"/api/threads/{Guid.NewGuid()}/messages", new { body = "?" })).Is(404, "not_found");
    }

    [Fact]
    public async Task answers_and_mentions_only_within_the_thread()
    {
        var (ann, bob, thread) = await Thread();
        var other = await ann.StartThread("Alone");
        var elsewhere = (await ann.Say(other, "There")).Id("messageId");
        var here = (await ann.Say(thread, "Here")).Id("messageId");
        var path = $"/api/threads/{thread}/messages";

        (await ann.Post(path, new { body = "Re", replyTo = elsewhere })).Is(400, "unknown_message");
        (await ann.Post(path, new { body = "Hi", mentions = new[] { Guid.NewGuid() } })).Is(400, "unknown_member");
        (await ann.Post($"/api/threads/{other}/messages", new { body = "Hi", mentions = new[] { bob.Id } })).Is(
            400,
            "unknown_member"
        );
        var sent = (await ann.Post(path, new { body = "Re", replyTo = here })).Is(201);
        var last = (await bob.Messages(thread, sent.Position)).Items[^1];
        Assert.Equal(here, last.GetProperty("replyTo").GetGuid());
    }

    [Fact]
    public async Task crosses_to_the_partner_while_the_partnership_is_active()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var pair = await network.Partner(ann, zoe);
        var thread = await ann.StartExternal(pair, "Order 4711");
        var sent = await ann.Say(thread, "When?");
        Assert.Equal(1, (await zoe.Inbox(sent.Position))["totalUnread"].GetInt64());
        var answered = await zoe.Say(thread, "Tuesday");

        (await zoe.Post($"/api/partner-relationships/{pair}/suspension", new { reason = "Audit" })).Is(204);
        (await ann.Post($"/api/threads/{thread}/messages", new { body = "?" })).Is(409, "relationship_not_active");
        Assert.Equal(2, (await ann.Messages(thread, answered.Position)).Items.Length);
        (await zoe.Post($"/api/partner-relationships/{pair}/resumption")).Is(204);
        await ann.Say(thread, "Again");
    }

    private async Task<(Person Ann, Person Bob, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        return (company[0], company[1], await company[0].StartThread("Hello", company[1]));
    }
}
