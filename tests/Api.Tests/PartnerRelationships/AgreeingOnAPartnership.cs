namespace Networking.Api.Tests.PartnerRelationships;

public sealed class AgreeingOnAPartnership(NetworkingFixture fixture)
{
    private static readonly object Reason = new { reason = "Because" };

    [Fact]
    public async Task goes_through_all_its_steps_and_keeps_them()
    {
        var (ann, zoe) = await Companies();
        var pair = await Request(ann, zoe);
        (await zoe.Post(Path(pair, "acceptance"))).Is(204);
        (await ann.Post(Path(pair, "suspension"), Reason)).Is(204);
        (await ann.Post(Path(pair, "resumption"))).Is(204);
        (await zoe.Post(Path(pair, "end"), Reason)).Is(204);
        Assert.Equal(pair, await Request(zoe, ann));
        (await ann.Post(Path(pair, "decline"), Reason)).Is(204);
        await Request(zoe, ann);
        var last = (await zoe.Post(Path(pair, "withdrawal"))).Is(204);

        var timeline = (await ann.Get(Path(pair, $"timeline?atLeast={last.Position}"))).Is(200);
        Assert.Equal(
            ["requested", "active", "suspended", "active", "ended", "requested", "declined", "requested", "withdrawn"],
            timeline.Items.Select(s => s.GetProperty("status").GetString())
        );
        Assert.Equal("We met", timeline.Items[0].GetProperty("text").GetString());
        Assert.Equal("Because", timeline.Items[2].GetProperty("text").GetString());
        Assert.Equal("Ann", timeline.Items[0].GetProperty("byName").GetString());
        var one = (await ann.Get($"/api/partner-relationships/{pair}")).Is(200);
        Assert.Equal("withdrawn", one["status"].GetString());
        Assert.False(one["requestedByUs"].GetBoolean());
        Assert.Equal("Zeta", one["partnerName"].GetString());
    }

    [Fact]
    public async Task is_refused_to_the_wrong_side()
    {
        var (ann, zoe) = await Companies();
        var pair = await Request(ann, zoe);
        (await ann.Post(Path(pair, "acceptance"))).Is(403, "not_the_receiver");
        (await ann.Post(Path(pair, "decline"), Reason)).Is(403, "not_the_receiver");
        (await zoe.Post(Path(pair, "withdrawal"))).Is(403, "not_the_requester");
        (await ann.Post(Path(pair, "suspension"), Reason)).Is(409, "relationship_requested");
        (await ann.Post(Path(pair, "resumption"))).Is(409, "relationship_requested");
        (await ann.Post(Path(pair, "end"), Reason)).Is(409, "relationship_requested");
        (await zoe.Post(Path(pair, "acceptance"))).Is(204);
        (await zoe.Post(Path(pair, "decline"), Reason)).Is(409, "request_not_pending");
        (await ann.Post(Path(pair, "withdrawal"))).Is(409, "request_not_pending");
        (await zoe.Post(Path(pair, "suspension"), Reason)).Is(204);
        (await ann.Post(Path(pair, "resumption"))).Is(403, "not_the_suspender");
        (await ann.Post(Path(pair, "suspension"), Reason)).Is(409, "relationship_suspended");
        (await ann.Post("/api/partner-relationships", new { organisationId = zoe.Organisation() })).Is(
            409,
            "relationship_suspended"
        );
        (await ann.Post(Path(pair, "end"), Reason)).Is(204);
        (await ann.Post(Path(pair, "resumption"))).Is(409, "relationship_ended");
        (await ann.Post(Path(pair, "suspension"), Reason)).Is(409, "relationship_ended");
    }

    [Fact]
    public async Task starts_with_a_request_to_another_known_organisation()
    {
        var (ann, _) = await Companies();
        var path = "/api/partner-relationships";
        (await ann.Post(path, new { organisationId = Guid.NewGuid() })).Is(404, "not_found");
        (await ann.Post(path, new { organisationId = ann.Organisation() })).Is(409, "own_organisation");
        (await ann.Post(path, new { })).Is(400, "invalid_json");
        (await ann.Post(path, new { organisationId = ann.Organisation(), note = new string('x', 2_001) })).Is(
            400,
            "invalid_input"
        );
        (await ann.Post(Path(Guid.NewGuid(), "acceptance"))).Is(404, "not_found");
        (await ann.Post(Path(Guid.NewGuid(), "end"), new { reason = "" })).Is(400, "invalid_input");
    }

    [Fact]
    public async Task needs_one_request_when_two_cross_and_when_one_is_sent_twice()
    {
        var (ann, zoe) = await Companies();
        var pair = await Request(ann, zoe);
        await Request(ann, zoe);
        Assert.Equal(pair, await Request(zoe, ann));
        var last = (await zoe.Post("/api/partner-relationships", new { organisationId = ann.Organisation() })).Is(201);

        var timeline = (await ann.Get(Path(pair, $"timeline?atLeast={last.Position}"))).Is(200);
        Assert.Equal(["requested", "active"], timeline.Items.Select(s => s.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task comes_to_one_partnership_when_both_ask_at_once_T29()
    {
        var (ann, zoe) = await Companies();
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => i % 2 == 0 ? (ann, zoe) : (zoe, ann))
                .Select(p =>
                    p.Item1.Post("/api/partner-relationships", new { organisationId = p.Item2.Organisation() })
                )
        );
        var at = replies.Max(r => r.Is(201).Position);
        var timeline = (await ann.Get(Path(ann.PairWith(zoe), $"timeline?atLeast={at}"))).Is(200);
        Assert.Equal(["requested", "active"], timeline.Items.Select(s => s.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task is_for_the_two_sides_to_see()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann", "Bob"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var tom = (await network.Company("Tau", "Tom"))[0];
        var pair = await network.Partner(ann, zoe);
        await network.Partner(tom, zoe);
        var asked = (await ann.Post("/api/partner-relationships", new { organisationId = tom.Organisation() })).Is(201);

        (await tom.Get($"/api/partner-relationships/{pair}?atLeast={asked.Position}")).Is(404, "not_found");
        (await tom.Get(Path(pair, "timeline"))).Is(404, "not_found");
        foreach (var verb in (string[])["acceptance", "withdrawal", "resumption"])
            (await tom.Post(Path(pair, verb))).Is(404, "not_found");
        foreach (var verb in (string[])["decline", "suspension", "end"])
            (await tom.Post(Path(pair, verb), Reason)).Is(404, "not_found");
        var active = (await zoe.Get("/api/partner-relationships?status=active&limit=1")).Is(200);
        var rest = (await zoe.Get($"/api/partner-relationships?status=active&limit=1&cursor={active.Next}")).Is(200);
        Assert.Null(rest.Next);
        Assert.Equal(
            ["Acme", "Tau"],
            active.Items.Concat(rest.Items).Select(r => r.GetProperty("partnerName").GetString()).Order()
        );
        Assert.Single((await ann.Get("/api/partner-relationships?status=requested")).Is(200).Items);
    }

    private async Task<(Person Ann, Person Zoe)> Companies()
    {
        var network = await fixture.Network();
        return ((await network.Company("Acme", "Ann"))[0], (await network.Company("Zeta", "Zoe"))[0]);
    }

    private static async Task<Guid> Request(Person by, Person other) =>
        (await by.Post("/api/partner-relationships", new { organisationId = other.Organisation(), note = "We met" }))
            .Is(201)
            .Id("id");

    private static string Path(Guid pair, string verb) => $"/api/partner-relationships/{pair}/{verb}";
}
