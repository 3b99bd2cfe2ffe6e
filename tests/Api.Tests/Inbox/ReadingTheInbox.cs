using Networking.Domain;
using Networking.Domain.Threads;

namespace Networking.Api.Tests.Inbox;

public sealed class ReadingTheInbox(NetworkingFixture fixture)
{
    [Fact]
    public async Task filters_by_state_kind_and_partner()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (acme[0], acme[1]);
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var yan = (await network.Company("Yota", "Yan"))[0];
        var talk = await bob.StartThread("Talk", ann);
        var order = await zoe.StartExternal(await network.Partner(ann, zoe), "Order", ann);
        var offer = await ann.StartExternal(await network.Partner(yan, ann), "Offer", yan);
        var news = await ann.Announce("News");
        (await bob.Post($"/api/threads/{talk}/messages", new { body = "Hi", mentions = new[] { ann.Id } })).Is(201);
        await zoe.Say(order, "When?");
        await ann.Say(offer, "Please");
        await ann.Say(news, "Hear");
        (await ann.Put($"/api/threads/{offer}/participation", new { pinned = true })).Is(204);
        var at = (await ann.Put($"/api/threads/{news}/participation", new { archived = true })).Is(204).Position;

        Assert.Equal([offer, order, talk], await Threads(ann, at, ""));
        Assert.Equal([order, talk], await Threads(ann, at, "&filter=unread"));
        Assert.Equal([talk], await Threads(ann, at, "&filter=mentions"));
        Assert.Equal([offer], await Threads(ann, at, "&filter=pinned"));
        Assert.Equal([news], await Threads(ann, at, "&filter=archived"));
        Assert.Equal([talk], await Threads(ann, at, "&kind=internal"));
        Assert.Equal([offer, order], await Threads(ann, at, "&kind=external"));
        Assert.Equal([order], await Threads(ann, at, $"&partner={zoe.Organisation()}"));
        Assert.Equal([offer], await Threads(ann, at, $"&partner={yan.Organisation()}&kind=external&filter=pinned"));
        Assert.Empty(await Threads(ann, at, $"&partner={Guid.NewGuid()}"));
        Assert.Equal(2, (await ann.Inbox(at, "&filter=pinned"))["totalUnread"].GetInt64());
        var seen = (await zoe.Inbox(at)).Items.Single();
        Assert.Equal("Acme", seen.GetProperty("partner").GetProperty("name").GetString());
    }

    [Fact]
    public async Task pages_without_gap_or_repeat_when_times_are_equal()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var at = DateTimeOffset.UtcNow;
        var expected = new List<Guid>();
        long last = 0;
        for (var i = 0; i < 7; i++)
        {
            expected.Add(Guid.NewGuid());
            var context = new CommandContext(Guid.CreateVersion7(), ann.Actor, at);
            var start = new StartThread(expected[i], ThreadKind.Internal, null, ann.Actor.Seal($"{i}"), [])
            {
                Context = context,
            };
            last = await network.Do(start);
        }

        foreach (var limit in (int[])[1, 2, 3, 7])
        {
            var found = new List<Guid>();
            for (string? next = ""; next is not null; )
            {
                var page = await ann.Inbox(last, $"&limit={limit}" + (next.Length > 0 ? $"&cursor={next}" : ""));
                found.AddRange(page.Items.Select(i => i.GetProperty("threadId").GetGuid()));
                next = page.Next;
            }

            Assert.Equal(7, found.Count);
            Assert.Equal(expected.Order(), found.Order());
        }
    }

    [Fact]
    public async Task agrees_with_the_stats()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (acme[0], acme[1]);
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var pair = await network.Partner(ann, zoe);
        var one = await ann.StartThread("One", bob);
        var two = await ann.StartThread("Two", bob);
        await zoe.Say(await zoe.StartExternal(pair, "Three", bob), "Hi");
        await ann.Say(one, "1");
        await ann.Say(one, "2");
        (await ann.Post($"/api/threads/{two}/messages", new { body = "@", mentions = new[] { bob.Id } })).Is(201);
        await ann.Announce("Four");
        var at = (await bob.Put($"/api/threads/{two}/participation", new { muted = true })).Is(204).Position;

        var stats = (await bob.Get($"/api/messaging/stats?atLeast={at}")).Is(200);

        Assert.Equal(4, stats["threads"].GetInt64());
        Assert.Equal(3, stats["unread"].GetInt64());
        Assert.Equal((await bob.Inbox(at))["totalUnread"].GetInt64(), stats["unread"].GetInt64());
        Assert.Equal(2, stats["unreadThreads"].GetInt64());
        Assert.Equal(1, stats["unreadMentions"].GetInt64());
        Assert.Equal(4, stats["organisationThreads"].GetInt64());
        Assert.Equal(3, stats["organisationMessages"].GetInt64());
        Assert.Equal(1, stats["activePartners"].GetInt64());
    }

    [Fact]
    public async Task counts_own_messages_as_read()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var thread = await acme[0].StartThread("One", acme[1]);
        await acme[1].Say(thread, "unread by Ann");
        var own = await acme[0].Say(thread, "and her own");
        Assert.Equal(0, (await acme[0].Inbox(own.Position))["totalUnread"].GetInt64());
        Assert.Equal(1, (await acme[1].Inbox(own.Position))["totalUnread"].GetInt64());
    }

    private static async Task<Guid[]> Threads(Person person, long at, string query) =>
        [.. (await person.Inbox(at, query)).Items.Select(i => i.GetProperty("threadId").GetGuid())];
}
