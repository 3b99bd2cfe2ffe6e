using System.Text.Json;

namespace Networking.Api.Tests.Races;

/// <summary>Twenty at once end in a state that some order of them, one after the other, explains (T29).</summary>
public sealed class RacingForOneThread(NetworkingFixture fixture)
{
    [Fact]
    public async Task numbers_parallel_messages_densely()
    {
        var (company, thread) = await Thread();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => company[i % company.Length].Say(thread, $"Message {i}"))
        );

        var list = (await company[0].Messages(thread, replies.Max(r => r.Position))).Items;

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), list.Select(Ordinal));
        Assert.Equal(
            replies.OrderBy(r => r.Position).Select(r => r.Id("messageId")),
            list.Select(m => m.GetProperty("messageId").GetGuid())
        );
        Assert.Equal(20, replies.Select(r => r.Position).Distinct().Count());
    }

    [Fact]
    public async Task accepts_no_message_behind_the_closure()
    {
        var (company, thread) = await Thread();
        var work = Enumerable
            .Range(0, 20)
            .Select(i =>
                i == 9
                    ? company[0].Post($"/api/threads/{thread}/closure")
                    : company[i % 3].Post($"/api/threads/{thread}/messages", new { body = $"{i}" })
            );
        var replies = await Task.WhenAll(work);

        var closed = replies[9].Is(204).Position;
        var sent = replies.Where(r => r.Status == 201).ToArray();
        Assert.All(replies.Where(r => r.Status is not (201 or 204)), r => r.Is(409, "thread_closed"));
        Assert.All(sent, r => Assert.True(r.Position < closed));
        var last = replies.Max(r => r.Position);
        Assert.Equal(sent.Length, (await company[0].Messages(thread, last)).Items.Length);
        Assert.True((await company[0].Get($"/api/threads/{thread}")).Is(200)["closed"].GetBoolean());
    }

    [Fact]
    public async Task closes_and_reopens_to_what_came_last()
    {
        var (company, thread) = await Thread();
        var work = Enumerable
            .Range(0, 20)
            .Select(async i =>
            {
                var verb = i % 2 == 0 ? "closure" : "reopening";
                return (verb, Reply: (await company[i % 3].Post($"/api/threads/{thread}/{verb}")).Is(204));
            });
        var replies = await Task.WhenAll(work);

        var at = replies.Max(r => r.Reply.Position);
        var feed = (await company[0].Get($"/api/feed?atLeast={at}")).Is(200);
        string[] toggles =
        [
            .. feed["events"]
                .EnumerateArray()
                .Select(e => e.GetProperty("type").GetString()!)
                .Where(t => t is "thread_closed" or "thread_reopened"),
        ];
        Assert.Equal(toggles.Select((_, i) => i % 2 == 0 ? "thread_closed" : "thread_reopened"), toggles);
        var now = (await company[0].Get($"/api/threads/{thread}")).Is(200);
        Assert.Equal(toggles[^1] == "thread_closed", now["closed"].GetBoolean());
    }

    [Fact]
    public async Task accepts_or_withdraws_a_request_but_not_both()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var pair = ann.PairWith(zoe);
        (await ann.Post("/api/partner-relationships", new { organisationId = zoe.Organisation() })).Is(201);
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    i % 2 == 0
                        ? zoe.Post($"/api/partner-relationships/{pair}/acceptance")
                        : ann.Post($"/api/partner-relationships/{pair}/withdrawal")
                )
        );

        var at = replies.Max(r => r.Position);
        var timeline = (await ann.Get($"/api/partner-relationships/{pair}/timeline?atLeast={at}")).Is(200);
        var status = timeline.Items[1].GetProperty("status").GetString();
        Assert.Equal(2, timeline.Items.Length);
        var winners = replies.Where((_, i) => i % 2 == (status == "active" ? 0 : 1));
        Assert.All(winners, r => r.Is(204));
        Assert.All(replies.Except(winners), r => r.Is(409, "request_not_pending"));
    }

    [Fact]
    public async Task keeps_an_owner_when_all_owners_step_down_at_once()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob", "Cid", "Dan");
        foreach (var member in acme[1..])
            await acme[0].GiveRoles(member, "owner");
        string[] admin = ["admin"];
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => acme[i % 4].Put($"/api/members/{acme[i % 4].Id}/roles", new { roles = admin }))
        );

        // Who has stepped down already may not give roles any more.
        Assert.All(replies, r => Assert.True(r.Status is 204 || r.Code is "last_owner" or "forbidden", r.Text));
        var members = (await acme[0].Get($"/api/members?atLeast={replies.Max(r => r.Position)}")).Is(200);
        Assert.Single(members.Items, m => Roles(m).Contains("owner", StringComparer.Ordinal));
    }

    private async Task<(Person[] Company, Guid Thread)> Thread()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        return (company, await company[0].StartThread("Race", company));
    }

    private static long Ordinal(JsonElement message) => message.GetProperty("ordinal").GetInt64();

    private static IEnumerable<string> Roles(JsonElement member) =>
        member.GetProperty("roles").EnumerateArray().Select(r => r.GetString()!);
}
