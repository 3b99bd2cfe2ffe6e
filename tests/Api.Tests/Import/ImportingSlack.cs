using Networking.Api.Import;
using static Networking.Api.Tests.Import.SlackExport;

namespace Networking.Api.Tests.Import;

public sealed class ImportingSlack(NetworkingFixture fixture)
{
    private static readonly byte[] Export = Zip(
        (
            "general/2024-02-05.json",
            Day(
                Said("U1", "<@U2>: ready?", "1707123600.000100"),
                Said("U2", "Yes", "1707123660.000100", ""","thread_ts":"1707123600.000100" """),
                """{"type":"message","subtype":"bot_message","bot_id":"B1","username":"deploys","text":"Done","ts":"1707123720.000100"}""",
                Said("U2", "left", "1707123780.000100", ""","subtype":"channel_leave" """)
            )
        ),
        (
            "prices/2024-02-06.json",
            Day(
                Said("U1", "<@U3> and <@U2>: see &lt;below&gt;", "1707210000.000100"),
                Said("U3", "Fine", "1707210060.000100", ""","thread_ts":"1707210000.000100" """)
            )
        )
    );

    [Fact]
    public async Task brings_a_workspace_with_a_guest_of_another_company()
    {
        using var trial = await ImportTrial.In(fixture);
        var totals = await trial.Run(trial.Request(ImportFormat.Slack, trial.Source.Put("north.zip", Export)));
        Assert.Equal(
            (5, 2, 4, 1, 2, 1),
            (
                totals.NewMessages,
                totals.NewThreads,
                totals.NewPeople,
                totals.NewRelationships,
                totals.NewOrganisations,
                totals.Skipped
            )
        );
        Assert.Equal(
            [
                "External|north.example|south.example|#prices|1|Ann Lee|@Bob and @Abe: see <below>|2||Abe,Ann Lee,Bob",
                "External|north.example|south.example|#prices|2|Bob|Fine|0|1|Abe,Ann Lee,Bob",
                "Internal|north.example||#general|1|Ann Lee|@Abe: ready?|1||Abe,Ann Lee,deploys",
                "Internal|north.example||#general|2|Abe|Yes|0|1|Abe,Ann Lee,deploys",
                "Internal|north.example||#general|3|deploys|Done|0||Abe,Ann Lee,deploys",
            ],
            await Told(trial)
        );
        Assert.Equal(["2024-02-05 09:00:00.0001", "slack"], await Claims(trial));
    }

    [Fact]
    public async Task finds_nothing_new_the_second_time_packed_or_not()
    {
        using var trial = await ImportTrial.In(fixture);
        var path = trial.Source.Put("north.zip", Export);
        await trial.Run(trial.Request(ImportFormat.Slack, path));
        var (events, story) = (await trial.Events(), await trial.Story());
        var again = await trial.Run(trial.Request(ImportFormat.Slack, path));
        Assert.Equal((false, 5), (again.ChangedSomething, again.Repeated));
        var folder = Path.Combine(trial.Source.Folder, "unpacked");
        System.IO.Compression.ZipFile.ExtractToDirectory(path, folder);
        var unpacked = await trial.Run(trial.Request(ImportFormat.Slack, folder));
        Assert.Equal((false, 5), (unpacked.ChangedSomething, unpacked.Repeated));
        Assert.Equal(events, await trial.Events());
        Assert.Equal(story, await trial.Story());
    }

    [Fact]
    public async Task goes_on_with_an_export_that_has_grown()
    {
        using var trial = await ImportTrial.In(fixture);
        var path = trial.Source.Put("north.zip", Zip(("general/2024-02-05.json", Day(Said("U1", "One", "1")))));
        await trial.Run(trial.Request(ImportFormat.Slack, path));
        trial.Source.Put(
            "north.zip",
            Zip(
                ("general/2024-02-05.json", Day(Said("U1", "One", "1"))),
                ("general/2024-02-06.json", Day(Said("U2", "Two", "2", ""","thread_ts":"1" """)))
            )
        );
        var grown = await trial.Run(trial.Request(ImportFormat.Slack, path));
        Assert.Equal((1, 1, 0), (grown.NewMessages, grown.Repeated, grown.NewThreads));
        Assert.Contains(await Told(trial), row => row.Contains("|2|Abe|Two|0|1|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task brings_reactions_and_edits_as_what_the_export_says_of_them()
    {
        using var trial = await ImportTrial.In(fixture);
        var path = trial.Source.Put(
            "north.zip",
            Zip(
                (
                    "prices/2024-02-06.json",
                    Day(
                        Said(
                            "U1",
                            "Better",
                            "1707210000.000000",
                            ""","edited":{"user":"U1","ts":"1707210300.000000"},"reactions":[{"name":"thumbsup","users":["U3","U2"],"count":2},{"name":"wave::skin-tone-3","users":["U1"],"count":1},{"name":"logo","users":["U1"],"count":1}]"""
                        )
                    )
                )
            )
        );
        await trial.Run(trial.Request(ImportFormat.Slack, path));
        Assert.Equal(
            ["Better|2|2024-02-06 09:05|2024-02-06 09:00|[\"👍\", \"👋🏼\"]"],
            await trial.Lines(
                """
                select m.body, m.versions, to_char(m.edited_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                       to_char(v.since at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), m.reactions
                from read_models.messages m join read_models.message_versions v
                  on v.tenant_id = $1 and v.message_id = m.message_id and v.version = 1 and v.body is null
                where m.tenant_id = $1
                """
            )
        );
        Assert.Equal(
            ["👋🏼|Ann Lee", "👍|Abe", "👍|Bob"],
            await trial.Lines(
                """
                select r.emoji, s.display_name from read_models.reactions r, jsonb_array_elements_text(r.member_ids) b
                join read_models.members s on s.tenant_id = $1 and s.member_id = b::uuid where r.tenant_id = $1
                """
            )
        );
        Assert.Equal(
            ["reaction_added|2024-02-06T09:00:00+00:00|C2/1707210000.000000|3"],
            await trial.Lines(
                """
                select type, data ->> 'at', data -> 'origin' ->> 'source', count(*) from events.mt_events
                where tenant_id = $1 and type = 'reaction_added' group by 1, 2, 3
                """
            )
        );
        Assert.Equal(
            [("custom_emoji", 1), ("earlier_text_unknown", 1L)],
            trial.Reasons.Select(r => (r.Reason, r.Count))
        );
        var events = await trial.Events();
        Assert.False((await trial.Run(trial.Request(ImportFormat.Slack, path))).ChangedSomething);
        Assert.Equal(events, await trial.Events());
    }

    private static Task<List<string>> Told(ImportTrial trial) =>
        trial.Story(
            "m.body, (select count(*) from read_models.mentions n where n.tenant_id = $1 and n.message_id = m.message_id)"
        );

    private static Task<List<string>> Claims(ImportTrial trial) =>
        trial.Lines(
            """
            select to_char(min(sent_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.FF4') from read_models.messages
            where tenant_id = $1 and is_imported
            union all
            select data ->> 'format' from events.mt_events where tenant_id = $1 and type = 'import_started'
            """
        );
}
