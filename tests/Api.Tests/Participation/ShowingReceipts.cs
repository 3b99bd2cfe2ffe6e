namespace Networking.Api.Tests.Participation;

public sealed class ShowingReceipts(NetworkingFixture fixture)
{
    [Fact]
    public async Task tells_how_far_each_participant_has_received_and_read()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        var (ann, bob, cid) = (company[0], company[1], company[2]);
        var thread = await ann.StartThread("Hello", bob, cid);
        await ann.Say(thread, "One");
        var last = await ann.Say(thread, "Two");
        await bob.Inbox(last.Position);
        await bob.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 });
        var delivered = (await cid.Put($"/api/threads/{thread}/delivered-marker", new { ordinal = 2 })).Is(204);

        foreach (var reader in company)
            Assert.Equal(
                [(ann.Id, 2, 2), (bob.Id, 1, 1), (cid.Id, 2, 0)],
                await Receipts(reader, thread, delivered.Position)
            );
    }

    [Fact]
    public async Task is_for_participants_alone()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        var thread = await company[0].StartThread("Hello", company[1]);
        var removed = (await company[0].Delete($"/api/threads/{thread}/participants/{company[1].Id}")).Is(204);

        (await company[1].Get($"/api/threads/{thread}/receipts?atLeast={removed.Position}")).Is(404, "not_found");
        (await company[2].Get($"/api/threads/{thread}/receipts")).Is(404, "not_found");
        (await company[0].Get($"/api/threads/{Guid.NewGuid()}/receipts")).Is(404, "not_found");
        Assert.Equal([(company[0].Id, 0, 0)], await Receipts(company[0], thread, removed.Position));
    }

    [Fact]
    public async Task of_an_announcement_is_for_whoever_made_it()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        var (ann, bob, cid) = (company[0], company[1], company[2]);
        var thread = await ann.Announce("News");
        var sent = await ann.Say(thread, "We have moved.");
        await bob.Inbox(sent.Position);
        var read = (await bob.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 })).Is(204);

        Assert.Contains((bob.Id, 1, 1), await Receipts(ann, thread, read.Position));
        Assert.Equal([(bob.Id, 1, 1)], await Receipts(bob, thread, read.Position));
        Assert.Empty(await Receipts(cid, thread, read.Position));
    }

    private static async Task<(Guid Member, int Delivered, int Read)[]> Receipts(
        Person reader,
        Guid thread,
        long atLeast
    )
    {
        var reply = (await reader.Get($"/api/threads/{thread}/receipts?atLeast={atLeast}")).Is(200);
        return
        [
            .. reply.Items.Select(r =>
                (
                    r.GetProperty("memberId").GetGuid(),
                    r.GetProperty("deliveredOrdinal").GetInt32(),
                    r.GetProperty("readOrdinal").GetInt32()
                )
            ),
        ];
    }
}
