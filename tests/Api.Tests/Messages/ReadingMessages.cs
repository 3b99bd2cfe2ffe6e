using System.Globalization;
using System.Text.Json;

namespace Networking.Api.Tests.Messages;

public sealed class ReadingMessages(NetworkingFixture fixture)
{
    [Fact]
    public async Task pages_back_and_forth_with_the_newest_last()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Hello");
        long last = 0;
        for (var i = 1; i <= 7; i++)
            last = (await ann.Say(thread, i.ToString(CultureInfo.InvariantCulture))).Position;

        var end = await ann.Messages(thread, last, "&limit=3");
        Assert.Equal([5, 6, 7], Ordinals(end));
        var before = await ann.Messages(thread, last, $"&limit=3&before={end.Next}");
        Assert.Equal([2, 3, 4], Ordinals(before));
        var first = await ann.Messages(thread, last, $"&limit=3&before={before.Next}");
        Assert.Equal([1], Ordinals(first));
        Assert.Null(first.Next);

        var forward = await ann.Messages(thread, last, "&limit=4&after=0");
        Assert.Equal([1, 2, 3, 4], Ordinals(forward));
        var rest = await ann.Messages(thread, last, $"&limit=4&after={forward.Next}");
        Assert.Equal([5, 6, 7], Ordinals(rest));
        Assert.Null(rest.Next);
        Assert.Equal([4], Ordinals(await ann.Messages(thread, last, "&after=3&before=5")));
        Assert.Empty((await ann.Messages(thread, last, "&after=7")).Items);
        Assert.Empty((await ann.Messages(thread, last, "&before=1")).Items);
    }

    [Fact]
    public async Task tells_what_a_message_answers_as_it_is_now()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob");
        var (ann, bob) = (company[0], company[1]);
        var thread = await ann.StartThread("Hello", bob);
        var question = (await ann.Say(thread, "Blue?")).Id("messageId");
        var answer = (
            await bob.Post($"/api/threads/{thread}/messages", new { body = "Green.", replyTo = question })
        ).Is(201);

        var before = (await ann.Messages(thread, answer.Position)).Items.ToArray();
        Assert.Equal(JsonValueKind.Null, before[0].GetProperty("answered").ValueKind);
        var answered = before[1].GetProperty("answered");
        Assert.Equal(1, answered.GetProperty("ordinal").GetInt64());
        Assert.Equal(ann.Id, answered.GetProperty("by").GetGuid());
        Assert.Equal("Ann", answered.GetProperty("byName").GetString());
        Assert.Equal("Blue?", answered.GetProperty("preview").GetString());

        var deleted = (await ann.Delete($"/api/messages/{question}")).Is(204);
        var after = (await bob.Messages(thread, deleted.Position)).Items.Last().GetProperty("answered");
        Assert.True(after.GetProperty("deleted").GetBoolean());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("preview").ValueKind);
    }

    [Fact]
    public async Task is_for_who_takes_part()
    {
        var network = await fixture.Network();
        var company = await network.Company("Acme", "Ann", "Bob", "Cid");
        var thread = await company[0].StartThread("Hello", company[1]);
        var sent = await company[0].Say(thread, "Hi");
        var path = $"/api/threads/{thread}/messages?atLeast={sent.Position}";

        Assert.Single((await company[1].Get(path)).Is(200).Items);
        (await company[2].Get(path)).Is(404, "not_found");
        (await company[2].Get($"/api/messages/{sent.Id("messageId")}/history")).Is(404, "not_found");
        var removed = (await company[0].Delete($"/api/threads/{thread}/participants/{company[1].Id}")).Is(204);
        (await company[1].Get($"/api/threads/{thread}/messages?atLeast={removed.Position}")).Is(404, "not_found");
    }

    private static IEnumerable<long> Ordinals(Reply reply) =>
        reply.Items.Select(m => m.GetProperty("ordinal").GetInt64());
}
