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
}
