namespace Networking.Api.Tests.Threads;

public sealed class GoverningAThread(NetworkingFixture fixture)
{
    [Fact]
    public async Task brings_members_in_who_find_the_history_but_nothing_unread()
    {
        var (ann, _, cid, thread) = await Thread();
        await ann.Say(thread, "Before");
        var body = new { memberIds = new[] { cid.Id } };
        (await ann.Post($"/api/threads/{thread}/participants", body)).Is(204);
        var added = (await ann.Post($"/api/threads/{thread}/participants", body)).Is(204);

        Assert.Single((await cid.Messages(thread, added.Position)).Items);
        Assert.Equal(0, (await cid.Inbox(added.Position))["totalUnread"].GetInt64());
        var sent = await ann.Say(thread, "After");
        Assert.Equal(1, (await cid.Inbox(sent.Position))["totalUnread"].GetInt64());
    }

    [Fact]
    public async Task brings_in_own_people_only()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zeta = await network.Company("Zeta", "Zoe", "Yan");
        var pair = await network.Partner(ann, zeta[0]);
        var thread = await ann.StartExternal(pair, "Order");
        var yan = new { memberIds = new[] { zeta[1].Id } };

        (await ann.Post($"/api/threads/{thread}/participants", yan)).Is(400, "unknown_member");
        (await zeta[0].Post($"/api/threads/{thread}/participants", yan)).Is(204);
        (await ann.Delete($"/api/threads/{thread}/participants/{zeta[1].Id}")).Is(403, "not_your_member");
        (await zeta[1].Delete($"/api/threads/{thread}/participants/{zeta[0].Id}")).Is(403, "not_an_administrator");
        (await zeta[0].Delete($"/api/threads/{thread}/participants/{zeta[1].Id}")).Is(204);
        (await zeta[0].Delete($"/api/threads/{thread}/participants/{Guid.NewGuid()}")).Is(404, "not_found");
    }

    [Fact]
    public async Task adds_nobody_to_a_closed_thread_or_a_suspended_partnership()
    {
        var (ann, bob, cid, thread) = await Thread();
        var body = new { memberIds = new[] { cid.Id } };
        (await bob.Post($"/api/threads/{thread}/closure")).Is(204);
        (await ann.Post($"/api/threads/{thread}/participants", body)).Is(409, "thread_closed");
        (await ann.Put($"/api/threads/{thread}/subject", new { subject = "New" })).Is(409, "thread_closed");
        (await ann.Post($"/api/threads/{thread}/reopening")).Is(204);
        (await ann.Post($"/api/threads/{thread}/participants", body)).Is(204);
    }

    [Theory]
    [InlineData("""{"memberIds":null}""")]
    [InlineData("""{"memberIds":["x"]}""")]
    [InlineData("""{"memberIds":{}}""")]
    [InlineData("{}")]
    public async Task refuses_a_bad_list_of_members(string body)
    {
        var (ann, _, _, thread) = await Thread();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        (await ann.Raw(HttpMethod.Post, $"/api/threads/{thread}/participants", content)).Is(400);
    }

    [Fact]
    public async Task changes_the_subject_for_everybody()
    {
        var (ann, bob, cid, thread) = await Thread();
        var changed = (await bob.Put($"/api/threads/{thread}/subject", new { subject = "Better" })).Is(204);
        Assert.Equal("Better", (await ann.Inbox(changed.Position)).Items[0].GetProperty("subject").GetString());
        (await cid.Put($"/api/threads/{thread}/subject", new { subject = "Mine" })).Is(404, "not_found");
        (await bob.Put($"/api/threads/{thread}/subject", new { subject = new string('x', 201) })).Is(
            400,
            "invalid_input"
        );
    }

    [Fact]
    public async Task reopens_an_external_thread_only_while_the_partnership_is_active()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var pair = await network.Partner(ann, zoe);
        var thread = await ann.StartExternal(pair, "Order");
        (await zoe.Post($"/api/threads/{thread}/closure")).Is(204);
        (await zoe.Post($"/api/threads/{thread}/closure")).Is(204);
        (await ann.Post($"/api/partner-relationships/{pair}/end", new { reason = "Over" })).Is(204);
        (await ann.Post($"/api/threads/{thread}/reopening")).Is(409, "relationship_not_active");
        var body = new { memberIds = new[] { ann.Id } };
        (await ann.Post($"/api/threads/{thread}/participants", body)).Is(409);
    }

    [Fact]
    public async Task ends_with_leaving_it()
    {
        var (ann, bob, _, thread) = await Thread();
        await ann.Say(thread, "Hi");
        var left = (await bob.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(204);

        Assert.Empty((await bob.Inbox(left.Position)).Items);
        (await bob.Get($"/api/threads/{thread}")).Is(404, "not_found");
        (await bob.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 })).Is(409, "not_a_participant");
        (await bob.Put($"/api/threads/{thread}/participation", new { muted = true })).Is(409, "not_a_participant");
        (await bob.Post($"/api/threads/{thread}/closure")).Is(409, "not_a_participant");
        (await bob.Post($"/api/threads/{thread}/reopening")).Is(409, "not_a_participant");
        (await bob.Put($"/api/threads/{thread}/subject", new { subject = "x" })).Is(409, "not_a_participant");
    }

    private async Task<(Person Ann, Person Bob, Person Cid, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        return (company[0], company[1], company[2], await company[0].StartThread("Hello", company[1]));
    }
}
