using Networking.Api.Postgres;

namespace Networking.Api.Tests.Search;

/// <summary>What is found is what may be read now (T1, T3, T23), with what it was found by.</summary>
public sealed class SearchingMessages(NetworkingFixture fixture)
{
    [Fact]
    public async Task finds_words_phrases_beginnings_and_other_forms()
    {
        var (ann, thread, _, _) = await Scene();
        var late = await ann.Say(thread, "The deliveries of Müller’s café arrive too late on Thursday");
        await ann.Say(thread, "Nothing to see");
        foreach (
            var q in (string[])
                [
                    "delivery late",
                    "MULLER cafe",
                    "\"too late on\"",
                    "deliv* thurs*",
                    "the delivery",
                    "late -draft",
                    "from:ann late",
                    "from:me late",
                    "late kind:internal in:orders",
                    "late after:2020 before:2999-01-01",
                    "late with:bob",
                    "late with:acme",
                    "late -from:bob -in:billing -kind:external -with:zoe",
                ]
        )
            Assert.Equal([late.Id("messageId")], await Found(ann, q, late.Position));
        foreach (
            var q in (string[])
                [
                    "\"late too\"",
                    "late -deliveries",
                    "from:bob late",
                    "late kind:external",
                    "late in:billing",
                    "late before:2020",
                    "late after:2998",
                    "late with:zoe",
                    "late -from:me",
                ]
        )
            Assert.Empty(await Found(ann, q, late.Position));
        var hit = (await ann.Get($"/api/search?q=delivery&atLeast={late.Position}")).Is(200).Items[0];
        var snippet = hit.GetProperty("snippet");
        var match = snippet.GetProperty("matches")[0];
        Assert.Equal(
            "deliveries",
            snippet
                .GetProperty("text")
                .GetString()!
                .Substring(match.GetProperty("start").GetInt32(), match.GetProperty("length").GetInt32())
        );
        Assert.Equal(
            ("Orders", "Ann"),
            (hit.GetProperty("subject").GetString(), hit.GetProperty("byName").GetString())
        );
    }

    [Theory]
    [InlineData("明天我们去上海开会", "上海")]
    [InlineData("明日は東京の会議室で会いましょう", "会議室")]
    [InlineData("오늘회의는취소되었습니다", "회의")]
    [InlineData("ذَهَبَ الطَّالِبُ إلى المدرسة", "الطالب")]
    [InlineData("พรุ่งนี้ประชุมที่กรุงเทพ", "พรุ่งนี้ประชุมที่กรุงเทพ")]
    public async Task finds_a_word_within_a_sentence_of_any_script(string sentence, string word)
    {
        var (ann, thread, _, _) = await Scene();
        var said = await ann.Say(thread, sentence);
        Assert.Equal([said.Id("messageId")], await Found(ann, word, said.Position));
    }

    [Fact]
    public async Task shows_nobody_what_they_may_not_read()
    {
        var (ann, thread, bob, zoe) = await Scene();
        var secret = await ann.Say(thread, "The secret price is 4711");
        Assert.Single(await Found(bob, "secret", secret.Position));
        Assert.Empty(await Found(zoe, "secret", secret.Position));
        var other = (await (await fixture.Network()).Company("Other", "Eve"))[0];
        Assert.Empty(await Found(other, "secret"));
        var left = (await ann.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(204).Position;
        Assert.Empty(await Found(bob, "secret", left));
        Assert.Single(await Found(ann, "secret", left));
    }

    [Fact]
    public async Task forgets_what_was_edited_away_or_deleted()
    {
        var (ann, thread, _, _) = await Scene();
        var said = await ann.Say(thread, "Blunder");
        var kept = await ann.Say(thread, "Regretted");
        var edited = (await ann.Put($"/api/messages/{said.Id("messageId")}", new { body = "Better" })).Is(204).Position;
        Assert.Empty(await Found(ann, "blunder", edited));
        Assert.Single(await Found(ann, "better", edited));
        var deleted = (await ann.Delete($"/api/messages/{kept.Id("messageId")}")).Is(204).Position;
        Assert.Empty(await Found(ann, "regretted", deleted));
        await using var traces = fixture.Admin.CreateCommand(
            "select count(*) from read_models.search where thread_id = $1 and words @@ 'blunder | regretted'::tsquery"
        );
        traces.Parameters.AddWithValue(thread);
        Assert.Equal(0L, await traces.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("relevance")]
    public async Task pages_without_gap_or_repeat_while_more_is_written(string sort)
    {
        var (ann, thread, _, _) = await Scene();
        var position = 0L;
        for (var i = 0; i < 12; i++)
            position = (
                await ann.Say(thread, $"order {string.Concat(Enumerable.Repeat("order ", i % 3))}{i}")
            ).Position;
        var all = await Found(ann, $"order&sort={sort}&limit=50", position);
        Assert.Equal(12, all.Count);
        var paged = new List<Guid>();
        for (string? next = "first"; next is not null; )
        {
            var page = (
                await ann.Get($"/api/search?q=order&sort={sort}&limit=5{(next == "first" ? "" : $"&cursor={next}")}")
            ).Is(200);
            paged.AddRange(page.Items.Select(i => i.GetProperty("messageId").GetGuid()));
            next = page.Next;
            var more = await ann.Say(thread, "one more order");
            (await ann.Get($"/api/inbox?atLeast={more.Position}")).Is(200);
        }

        Assert.Equal(all, paged);
    }

    /// <summary>Best first is relative to what there is: a page must not be measured by another scale than the one before.</summary>
    [Fact]
    public async Task pages_any_of_the_words_without_gap_or_repeat_while_some_is_written_and_deleted()
    {
        var (ann, thread, _, _) = await Scene();
        Reply said = null!;
        for (var i = 0; i < 12; i++)
            said = await ann.Say(thread, i % 2 == 0 ? "apples" : $"pears {i}");
        var all = await Found(ann, "apples pears&limit=50", said.Position);
        Assert.Equal(12, all.Count);
        var paged = new List<Guid>();
        for (string? next = ""; next is not null; )
        {
            var page = (await ann.Get($"/api/search?q=apples+pears&limit=2{next}")).Is(200);
            paged.AddRange(page.Items.Select(i => i.GetProperty("messageId").GetGuid()));
            next = page.Next is null ? null : $"&cursor={page.Next}";
            var more = await ann.Say(thread, "apples");
            await ann.Say(thread, "something else altogether");
            // Of those that were shown already.
            var gone = (await ann.Delete($"/api/messages/{paged[^1]}")).Is(204);
            await Found(ann, "nothing", Math.Max(more.Position, gone.Position));
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task takes_any_of_the_words_when_few_have_all()
    {
        var (ann, thread, _, _) = await Scene();
        var apples = await ann.Say(thread, "apples and pears");
        await ann.Say(thread, "only pears here, and much else that nobody asked for");
        var last = await ann.Say(thread, "plums");
        var page = (await ann.Get($"/api/search?q=apples+pears+cherries&atLeast={last.Position}")).Is(200);
        Assert.True(page["loosened"].GetBoolean());
        Assert.Equal(2, page.Items.Length);
        Assert.Equal(apples.Id("messageId"), page.Items[0].GetProperty("messageId").GetGuid());
        Assert.Empty(await Found(ann, "apples pears cherries&sort=newest"));
    }

    [Theory]
    [InlineData("", "invalid_input")]
    [InlineData("before:soon", "invalid_search")]
    [InlineData("-x", "invalid_search")]
    [InlineData("x&zone=Nowhere", "invalid_input")]
    [InlineData("x&cursor=AAAA", "invalid_cursor")]
    [InlineData("x&sort=best", "invalid_request")]
    public async Task says_what_is_wrong(string query, string code)
    {
        var (ann, _, _, _) = await Scene();
        (await ann.Get($"/api/search?q={query}")).Is(400, code);
    }

    [Fact]
    public async Task takes_the_days_of_a_zone()
    {
        var (ann, thread, _, _) = await Scene();
        var said = await ann.Say(thread, "hello");
        var tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        var there = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, tokyo);
        Assert.Single(await Found(ann, $"hello on:{there:yyyy-MM-dd}&zone=Asia/Tokyo", said.Position));
        Assert.Empty(await Found(ann, $"hello on:{there.AddDays(2):yyyy-MM-dd}&zone=Asia/Tokyo", said.Position));
    }

    /// <summary>The function runs as the owner: it must hold to the caller's network by itself.</summary>
    [Fact]
    public async Task holds_to_the_network_that_the_caller_is_in()
    {
        var (ann, thread, _, _) = await Scene();
        var said = await ann.Say(thread, "walled");
        Assert.Single(await Found(ann, "walled", said.Position));
        foreach (var network in (string[])["", (await fixture.Network()).Id, ann.Actor.Network])
        {
            await using var batch = fixture.As(DatabaseRole.App).CreateBatch();
            batch.BatchCommands.Add(new($"select set_config('app.tenant_id', '{network}', true)"));
            batch.BatchCommands.Add(
                new(
                    $"select count(*) from read_models.search_messages('{ann.Id}', '{ann.Actor.OrganisationId}', array['wall'::tsquery || 'walled'::tsquery], null, null, null, null, null, null, null, null, null, null, null, null, 9223372036854775807, null, null, null, null, null, 10)"
                )
            );
            await using var reader = await batch.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            await reader.NextResultAsync(TestContext.Current.CancellationToken);
            await reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(network == ann.Actor.Network ? 1 : 0, reader.GetInt64(0));
        }
    }

    /// <summary>The index is a read model for itself: it may hear of an edit after the messages have.</summary>
    [Fact]
    public async Task shows_nothing_by_words_of_another_version()
    {
        var (ann, thread, _, _) = await Scene();
        var kept = await ann.Say(thread, "ledger one");
        var stale = await ann.Say(thread, "ledger two");
        await using var change = fixture.Admin.CreateCommand(
            $"update read_models.search set version = 2 where message_id = '{stale.Id("messageId")}'"
        );
        Assert.Equal(2, (await Found(ann, "ledger", stale.Position)).Count);
        Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal([kept.Id("messageId")], await Found(ann, "ledger"));
    }

    private async Task<(Person Ann, Guid Thread, Person Bob, Person Zoe)> Scene()
    {
        var network = await fixture.Network();
        var acme = await network.Company("Acme", "Ann", "Bob");
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        return (acme[0], await acme[0].StartThread("Orders", acme[1]), acme[1], zoe);
    }

    private static async Task<List<Guid>> Found(Person who, string query, long atLeast = 0)
    {
        var parts = query.Split('&', 2);
        var more = parts.Length > 1 ? $"&{parts[1]}" : "";
        var reply = (await who.Get($"/api/search?q={Uri.EscapeDataString(parts[0])}{more}&atLeast={atLeast}")).Is(200);
        return [.. reply.Items.Select(i => i.GetProperty("messageId").GetGuid())];
    }
}
