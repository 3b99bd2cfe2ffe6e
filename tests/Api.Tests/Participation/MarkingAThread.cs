namespace Networking.Api.Tests.Participation;

public sealed class MarkingAThread(NetworkingFixture fixture)
{
    [Fact]
    public async Task as_read_counts_down_and_never_goes_back()
    {
        var (ann, bob, thread) = await Thread();
        for (var i = 0; i < 3; i++)
            await ann.Say(thread, "Hi");
        var last = await ann.Say(thread, "Hi");
        Assert.Equal(4, (await bob.Inbox(last.Position))["totalUnread"].GetInt64());

        var read = (await bob.Put($"/api/threads/{thread}/read-marker", new { ordinal = 3 })).Is(204);
        Assert.Equal(1, (await bob.Inbox(read.Position))["totalUnread"].GetInt64());
        var back = (await bob.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 })).Is(204);
        Assert.Equal(1, (await bob.Inbox(back.Position))["totalUnread"].GetInt64());
        Assert.Equal(3, (await bob.Get($"/api/threads/{thread}")).Is(200)["readOrdinal"].GetInt64());
    }

    [Theory]
    [InlineData("read-marker")]
    [InlineData("delivered-marker")]
    public async Task is_refused_beyond_the_end_and_by_outsiders(string marker)
    {
        var (ann, bob, thread) = await Thread();
        var sent = await ann.Say(thread, "Hi");
        await bob.Inbox(sent.Position);
        var path = $"/api/threads/{thread}/{marker}";
        (await bob.Put(path, new { ordinal = 2 })).Is(400, "ordinal_beyond_end");
        (await bob.Put(path, new { ordinal = -1 })).Is(400, "invalid_input");
        (await bob.Put(path, new { })).Is(400, "invalid_json");
        (await bob.Put($"/api/threads/{Guid.NewGuid()}/{marker}", new { ordinal = 0 })).Is(404, "not_found");
        (await bob.Put(path, new { ordinal = 1 })).Is(204);
    }

    [Fact]
    public async Task as_pinned_muted_or_archived_is_for_oneself()
    {
        var (ann, bob, thread) = await Thread();
        await ann.Say(thread, "Hi");
        var path = $"/api/threads/{thread}/participation";
        await bob.Put(path, new { pinned = true });
        var muted = (await bob.Put(path, new { muted = true })).Is(204);

        var inbox = await bob.Inbox(muted.Position, "&filter=pinned");
        var item = Assert.Single(inbox.Items);
        Assert.True(item.GetProperty("muted").GetBoolean());
        Assert.Equal(1, item.GetProperty("unread").GetInt64());
        Assert.Equal(0, inbox["totalUnread"].GetInt64());
        Assert.Empty((await ann.Inbox(muted.Position, "&filter=pinned")).Items);
        Assert.Equal((true, true, false), Kept((await bob.Get($"/api/threads/{thread}")).Is(200)));
        Assert.Equal((false, false, false), Kept((await ann.Get($"/api/threads/{thread}")).Is(200)));

        var archived = (await bob.Put(path, new { archived = true, muted = false })).Is(204);
        Assert.Empty((await bob.Inbox(archived.Position)).Items);
        Assert.Equal(0, (await bob.Inbox(archived.Position))["totalUnread"].GetInt64());
        Assert.Single((await bob.Inbox(archived.Position, "&filter=archived")).Items);
        Assert.Equal((true, false, true), Kept((await bob.Get($"/api/threads/{thread}")).Is(200)));

        var back = await ann.Say(thread, "Still there?");
        Assert.Single((await bob.Inbox(back.Position)).Items);
        Assert.Empty((await bob.Inbox(back.Position, "&filter=archived")).Items);
        (await bob.Put($"/api/threads/{Guid.NewGuid()}/participation", new { muted = true })).Is(404, "not_found");
        (await bob.Put(path, new { muted = "yes" })).Is(400, "invalid_json");
    }

    private async Task<(Person Ann, Person Bob, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        return (company[0], company[1], await company[0].StartThread("Hello", company[1]));
    }

    private static (bool Pinned, bool Muted, bool Archived) Kept(Reply thread) =>
        (thread["pinned"].GetBoolean(), thread["muted"].GetBoolean(), thread["archived"].GetBoolean());
}
