using Networking.Api.Import.Reading;
using Networking.Api.Import.Reading.Slack;
using static Networking.Api.Tests.Import.SlackExport;

namespace Networking.Api.Tests.Import;

public sealed class ReadingSlack : IDisposable
{
    private const string Monday = "general/2024-02-05.json";
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    private Task<List<SourceRecord>> Read(params (string Name, string Text)[] files) =>
        Sources.All(new SlackReader(), _sources.Put("north.zip", Zip(files)));

    private Task<List<SourceRecord>> Read(params string[] messages) => Read((Monday, Day(messages)));

    [Fact]
    public async Task reads_a_message()
    {
        var records = await Read(Said("U1", "Hello", "1707123600.000200"));
        var message = records.Message();
        Assert.Equal(
            ("C1/1707123600.000200", "C1", "#general", "Hello", null),
            (message.Key, message.ThreadKey, message.Subject, message.Body, message.ReplyToKey)
        );
        Assert.Equal(new SourcePerson("U1", "Ann Lee", "ann@north.example"), message.From);
        Assert.Equal([new SourcePerson("U2", "Abe", "abe@north.example")], message.To);
        Assert.Equal(new DateTimeOffset(2024, 2, 5, 9, 0, 0, TimeSpan.Zero).AddTicks(2000), message.At);
        Assert.Equal("north.zip!general/2024-02-05.json:1", Assert.Single(records).Location);
    }

    [Fact]
    public async Task a_reply_answers_the_message_that_its_thread_began_with()
    {
        var messages = (
            await Read(
                Said("U1", "Who?", "1.1", ""","thread_ts":"1.1","reply_count":1"""),
                Said("U2", "Me", "2.1", ""","thread_ts":"1.1" """),
                Said("U2", "Us", "3.1", ""","thread_ts":"1.1","subtype":"thread_broadcast" """)
            )
        ).Messages();
        Assert.Equal([null, "C1/1.1", "C1/1.1"], messages.Select(m => m.ReplyToKey));
        Assert.Single(messages.Select(m => m.ThreadKey).Distinct());
    }

    [Fact]
    public async Task goes_day_by_day_through_all_conversations()
    {
        var records = await Read(
            ("general/2024-02-06.json", Day(Said("U1", "3", "3"))),
            ("prices/2024-02-05.json", Day(Said("U1", "2", "2"))),
            (Monday, Day(Said("U1", "1", "1")))
        );
        Assert.Equal(["1", "2", "3"], records.Messages().Select(m => m.Body));
        Assert.Equal(["#general", "#prices", "#general"], records.Messages().Select(m => m.Subject));
    }

    [Fact]
    public async Task knows_private_channels_and_direct_messages()
    {
        var records = await Read(
            ("groups.json", """[{"id":"G1","name":"board","members":["U1","U2"]}]"""),
            ("dms.json", """[{"id":"D1","members":["U1","U3"]}]"""),
            ("mpims.json", """[{"id":"G2","name":"mpdm-ann--abe--bob-1","members":["U1","U2","U3"]}]"""),
            ("board/2024-02-05.json", Day(Said("U1", "a", "1"))),
            ("D1/2024-02-05.json", Day(Said("U1", "b", "1"))),
            ("mpdm-ann--abe--bob-1/2024-02-05.json", Day(Said("U1", "c", "1")))
        );
        Assert.Equal(
            ["D1 Direct message U3", "G1 #board U2", "G2 Group message U2,U3"],
            records
                .Messages()
                .Select(m => $"{m.ThreadKey} {m.Subject} {string.Join(',', m.To.Select(p => p.Key))}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(records.Report());
    }

    [Fact]
    public async Task mentions_those_who_are_in_the_conversation()
    {
        var message = (await Read(Said("U1", "<@U2> and <@U3> and <@U2>, see <#C2>", "1"))).Message();
        Assert.Equal("@Abe and @Bob and @Abe, see #prices", message.Body);
        Assert.Equal(["U2"], message.Mentions.Select(p => p.Key));
    }

    [Fact]
    public async Task follows_who_comes_and_goes_where_nobody_is_left()
    {
        var records = await Read(
            (
                "attic/2024-02-05.json",
                Day(
                    Said("U1", "joined", "1", ""","subtype":"channel_join" """),
                    Said("U3", "joined", "2", ""","subtype":"channel_join" """),
                    Said("U1", "Hello both", "3"),
                    Said("U3", "left", "4", ""","subtype":"channel_leave" """),
                    Said("U1", "Alone", "5")
                )
            )
        );
        Assert.Equal(["U3", ""], records.Messages().Select(m => string.Join(',', m.To.Select(p => p.Key))));
        Assert.Equal(Enumerable.Repeat("skipped not_a_message", 3), records.Report());
    }

    [Fact]
    public async Task people_and_apps_without_an_address_are_of_the_company_whose_workspace_it_is()
    {
        var people = (
            await Read(
                Said("U4", "a", "1"),
                """{"type":"message","subtype":"bot_message","bot_id":"B1","username":"deploys","text":"b","ts":"2"}""",
                """{"type":"message","subtype":"bot_message","username":"hook","text":"c","ts":"3"}""",
                Said("USLACKBOT", "d", "4", ""","subtype":"slackbot_response" """),
                Said("U9", "e", "5", ""","user_profile":{"real_name":"Eve","team":"T9"}"""),
                Said("U8", "f", "6")
            )
        )
            .Messages()
            .Select(m => m.From);
        Assert.Equal(
            [
                "U4|Old Hand|north.example|",
                "B1|deploys|north.example|",
                "app hook|hook|north.example|",
                "USLACKBOT|Slackbot|north.example|",
                "U9|Eve||Slack team T9",
                "U8|U8||",
            ],
            people.Select(p => $"{p.Key}|{p.DisplayName}|{p.Domain}|{p.Organisation}")
        );
    }

    [Fact]
    public async Task links_files_and_says_that_they_stay_where_they_are()
    {
        var records = await Read(
            Said(
                "U1",
                "See",
                "1",
                ""","files":[{"id":"F1","name":"a.pdf","mimetype":"application/pdf","url_private":"https://files.slack.example/a.pdf?t=xoxe-1"},{"id":"F2","mode":"tombstone"}]"""
            ),
            Said(
                "U1",
                "<@U1> uploaded <https://x.slack.example/f/b.txt|b>",
                "2",
                ""","subtype":"file_share","file":{"id":"F3","title":"b","permalink":"https://x.slack.example/f/b.txt"}"""
            )
        );
        Assert.Equal(
            [
                "See\n[a.pdf](https://files.slack.example/a.pdf)",
                "@Ann Lee uploaded [b](https://x.slack.example/f/b.txt)",
            ],
            records.Messages().Select(m => m.Body)
        );
        Assert.Equal(Enumerable.Repeat("noted attachment_not_imported", 3), records.Report());
    }

    [Fact]
    public async Task reads_what_apps_attach_but_no_previews()
    {
        var records = await Read(
            """{"type":"message","subtype":"bot_message","bot_id":"B1","text":"","ts":"1","attachments":[{"pretext":"1 commit","title":"a &amp; b","title_link":"https://git.example/1","text":"<https://git.example/2|two>","fields":[{"title":"State","value":"open"}],"fallback":"x"},{"fallback":"only this"}]}""",
            Said(
                "U1",
                "See <https://news.example>",
                "2",
                ""","attachments":[{"from_url":"https://news.example","text":"Long story"}]"""
            )
        );
        Assert.Equal(
            [
                "1 commit\n[a & b](https://git.example/1)\n[two](https://git.example/2)\nState: open\nonly this",
                "See https://news.example",
            ],
            records.Messages().Select(m => m.Body)
        );
        Assert.Equal(["noted preview_not_imported"], records.Report());
    }

    [Fact]
    public async Task takes_the_last_text_with_its_time_and_notes_that_it_is_not_the_first()
    {
        var records = await Read(
            Said("U1", "Right", "1", ""","edited":{"user":"U1","ts":"2.5"}"""),
            Said("U1", "Odd", "4", ""","edited":{"user":"U1","ts":"3"}"""),
            Said("U1", "None", "5", ""","edited":"yes" """)
        );
        Assert.Equal(
            [("Right", DateTimeOffset.UnixEpoch.AddSeconds(2.5)), ("Odd", null), ("None", (DateTimeOffset?)null)],
            records.Messages().Select(m => (m.Body, m.EditedAt))
        );
        Assert.Equal(["noted earlier_text_unknown"], records.Report());
    }

    [Fact]
    public async Task takes_reactions_of_those_who_are_there_and_notes_the_others()
    {
        var records = await Read(
            Said(
                "U1",
                "Right",
                "1",
                ""","reactions":[{"name":"+1","users":["U2"],"count":1},{"name":"eyes","users":["U2","U3"],"count":4},{"name":"thumbsup","users":["U2","U1"],"count":2},{"name":"party_parrot","users":["U2"],"count":1},7,{"users":"U1"}]"""
            )
        );
        Assert.Equal(["👍 U2", "👍 U1", "👀 U2"], records.Message().Reactions.Select(r => $"{r.Emoji} {r.By.Key}"));
        Assert.Equal(
            ["reactor_unknown eyes 3 of 4", "custom_emoji party_parrot 1", "custom_emoji  0", "custom_emoji  0"],
            records.OfType<Noted>().Select(n => $"{n.Reason} {n.Detail}")
        );
    }

    [Fact]
    public async Task takes_fifty_different_emoji_of_one_message()
    {
        var names = SlackEmoji.All.DistinctBy(e => e.Value).Take(52).Select(e => e.Key);
        var reactions = names.Select(n => $$"""{"name":"{{n}}","users":["U2"],"count":1}""");
        var records = await Read(Said("U1", "Vote", "1", $""","reactions":[{string.Join(',', reactions)}]"""));
        Assert.Equal(50, records.Message().Reactions.Count);
        Assert.Equal(2, records.OfType<Noted>().Count(n => n.Reason == Reasons.TooManyReactions));
    }

    [Fact]
    public async Task accounts_for_every_item()
    {
        var records = await Read(
            (
                Monday,
                Day(
                    Said("U1", "Hello", "1"),
                    Said("U1", "Hello", "1"),
                    Said("U1", "#general is now #all", "2", ""","subtype":"channel_name" """),
                    """{"type":"event","user":"U1","ts":"3"}""",
                    """{"type":"message","text":"x","ts":"4"}""",
                    Said("U1", "Hello", "yesterday"),
                    "{}",
                    "[1]",
                    "7",
                    """{"type":"message","type":"message"}""",
                    Said("U1", new string('x', ReadingLimits.LineBytes), "5"),
                    Said("U1", "Bye", "6")
                )
            ),
            ("lost/2024-02-05.json", Day(Said("U1", "Hello", "1"))),
            ("integration_logs.json", "[]"),
            ("general/canvas.html", "<p>x</p>")
        );
        Assert.Equal(["Hello", "Bye"], records.Messages().Select(m => m.Body));
        Assert.Equal(
            [
                "skipped not_slack",
                "skipped not_slack",
                "skipped duplicate",
                "skipped not_a_message",
                "skipped not_a_message",
                "skipped no_sender",
                "skipped no_date",
                "skipped not_a_message",
                "skipped bad_json",
                "skipped bad_json",
                "skipped bad_json",
                "skipped too_large",
                "skipped unknown_conversation",
            ],
            records.Report()
        );
    }

    [Fact]
    public async Task reads_a_folder_like_the_archive()
    {
        (string Name, string Text)[] files = [(Monday, Day(Said("U1", "Hello <@U2>", "1"))), ("notes.txt", "x")];
        var packed = await Read(files);
        foreach (var (name, text) in files.Concat([("users.json", Users), ("channels.json", Channels)]))
            _sources.Put($"folder/{name}", System.Text.Encoding.UTF8.GetBytes(text));
        var unpacked = await Sources.All(new SlackReader(), Path.Combine(_sources.Folder, "folder"));
        Assert.Equal(packed.Message().Body, unpacked.Message().Body);
        Assert.Equal(packed.Report(), unpacked.Report());
        Assert.Equal(
            packed.Select(r => r.Location.Replace("north.zip!", "", StringComparison.Ordinal)),
            unpacked.Select(r => r.Location)
        );
    }

    [Fact]
    public async Task reads_an_export_that_was_packed_again_with_its_folder()
    {
        var zip = Files(
            ("North export/users.json", Users),
            ("North export/channels.json", Channels),
            ($"North export/{Monday}", Day(Said("U1", "Hello", "1"))),
            ("__MACOSX/North export/._users.json", "x")
        );
        var records = await Sources.All(new SlackReader(), _sources.Put("again.zip", zip));
        Assert.Equal("Ann Lee", records.Message().From.DisplayName);
        Assert.Equal(["skipped not_slack"], records.Report());
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("\uFEFF [ ] ", "")]
    [InlineData("{}", "skipped bad_json")]
    [InlineData("", "skipped truncated_archive")]
    [InlineData("[{\"type\":\"message\"", "skipped truncated_archive")]
    [InlineData("[] []", "skipped bad_json")]
    public async Task says_what_is_wrong_with_a_day(string day, string report) =>
        Assert.Equal(report, string.Join(' ', (await Read((Monday, day))).Report()));

    [Theory]
    [InlineData("1452837318.000002", "2016-01-15T05:55:18.0000020+00:00")]
    [InlineData("1452837318", "2016-01-15T05:55:18.0000000+00:00")]
    [InlineData("-1", null)]
    [InlineData("1e9", null)]
    [InlineData("99999999999999999999999999999999999", null)]
    [InlineData(null, null)]
    public void understands_times(string? ts, string? expected) =>
        Assert.Equal(expected, Networking.Api.Import.Reading.Slack.SlackTime.Of(ts)?.ToString("O"));
}
