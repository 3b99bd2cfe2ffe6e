namespace Networking.Api.Tests.Threads;

public sealed class StartingAThread(NetworkingFixture fixture)
{
    [Fact]
    public async Task shows_who_takes_part()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        var body = new
        {
            kind = "internal",
            subject = "Hello",
            participants = new[] { company[1].Id },
            threadId = Guid.CreateVersion7(),
        };

        var started = (await company[0].Post("/api/threads", body)).Is(201);

        Assert.Equal(body.threadId, started.Id("threadId"));
        var path = $"/api/threads/{body.threadId}?atLeast={started.Position}";
        var thread = (await company[1].Get(path)).Is(200);
        Assert.Equal("Hello", thread["subject"].GetString());
        Assert.Equal("internal", thread["kind"].GetString());
        Assert.Equal(
            ["Ann", "Bob"],
            thread["participants"].EnumerateArray().Select(p => p.GetProperty("displayName").GetString())
        );
        (await company[2].Get(path)).Is(404, "not_found");
        (await company[0].Post("/api/threads", body)).Is(200);
        (await company[1].Post("/api/threads", body, Guid.CreateVersion7())).Is(409, "thread_exists");
    }

    [Fact]
    public async Task is_refused_with_people_who_cannot_take_part()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var stranger = (await network.Company("Other", "Tom"))[0];
        var pair = await network.Partner(ann, zoe);

        (await ann.Post("/api/threads", Internal(zoe.Id))).Is(400, "unknown_member");
        (await ann.Post("/api/threads", Internal(Guid.NewGuid()))).Is(400, "unknown_member");
        (await ann.Post("/api/threads", External(pair, stranger.Id))).Is(400, "unknown_member");
        (await ann.Post("/api/threads", External(Guid.NewGuid()))).Is(404, "not_found");
        (await stranger.Post("/api/threads", External(pair))).Is(404, "not_found");
        (await ann.Post("/api/threads", External(null))).Is(400, "invalid_input");
        (await ann.Post($"/api/partner-relationships/{pair}/end", new { reason = "Over" })).Is(204);
        (await ann.Post("/api/threads", External(pair))).Is(409, "relationship_not_active");
    }

    [Fact]
    public async Task with_a_partner_reaches_its_admins_when_nobody_is_named()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zeta = await network.Company("Zeta", "Zoe", "Yan");
        var thread = await ann.StartExternal(await network.Partner(ann, zeta[0]), "Order");
        var sent = await ann.Say(thread, "Hi");
        Assert.Single((await zeta[0].Inbox(sent.Position)).Items);
        Assert.Empty((await zeta[1].Inbox(sent.Position)).Items);
    }

    [Fact]
    public async Task as_an_announcement_is_for_admins_and_reaches_present_and_future_members()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (company[0], company[1]);
        (await bob.Post("/api/threads", new { kind = "announcement", subject = "No" })).Is(403, "not_an_administrator");
        var thread = await ann.Announce("Holiday");
        var sent = await ann.Say(thread, "Closed on Friday");
        (await bob.Post($"/api/threads/{thread}/messages", new { body = "Yes" })).Is(403, "not_an_administrator");
        (await ann.Post($"/api/threads/{thread}/participants", new { memberIds = new[] { bob.Id } })).Is(
            409,
            "audience_is_everyone"
        );
        (await bob.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(409, "audience_is_everyone");
        (await bob.Post($"/api/threads/{thread}/closure")).Is(403, "not_an_administrator");
        Assert.Equal(1, (await bob.Inbox(sent.Position))["totalUnread"].GetInt64());

        var cid = await network.Join(ann, "Cid");
        var later = await ann.Say(thread, "And on Monday");

        Assert.Contains("Holiday", (await cid.Inbox(later.Position)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await cid.Messages(thread, later.Position)).Items.Length);
        (await cid.Put($"/api/threads/{thread}/read-marker", new { ordinal = 2 })).Is(204);
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        (await zoe.Get($"/api/threads/{thread}")).Is(404, "not_found");
    }

    private static object Internal(params Guid[] participants) =>
        new
        {
            kind = "internal",
            subject = "Hello",
            participants,
        };

    private static object External(Guid? pair, params Guid[] participants) =>
        new
        {
            kind = "external",
            subject = "Hello",
            partnerRelationshipId = pair,
            participants,
        };
}
