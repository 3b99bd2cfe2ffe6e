using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Networking.Api.Import;

namespace Networking.Api.Tests.Import;

[Collection(Alone.Name)]
public sealed class ImportingRealSlack(NetworkingFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task brings_a_real_export()
    {
        using var trial = await ImportTrial.In(fixture);
        await Unpack(RealData.Find("slack-chats/slack-export-sample.tar.gz"), trial.Source.Folder);
        var path = Path.Combine(trial.Source.Folder, "tests", "testarchive.zip");
        var totals = await trial.Run(trial.Request(ImportFormat.Slack, path));
        output.WriteLine($"{totals}\n{string.Join('\n', trial.Reasons)}");
        // 158 items: 8 joins and 3 integrations are nothing that anybody said. integration_logs.json is left out.
        Assert.Equal((147, 147, 12), (totals.Read, totals.NewMessages, totals.Skipped));
        Assert.Equal((2, 1), (totals.NewThreads, totals.NewOrganisations));
        Assert.Equal(
            ["#enrique|96", "#traveling-sailor|51"],
            await trial.Lines("select subject, last_ordinal from read_models.threads where tenant_id = $1")
        );
        Assert.Empty(
            await trial.Rows(
                "select body from read_models.messages where tenant_id = $1 and (body ~ '<[@#!][A-Z]' or body like '%xoxe-%' or body like '%&amp;%')"
            )
        );
        // The one reaction is an emoji of the workspace's own; of the one edit only the text that came of it is left.
        Assert.Equal(
            [("custom_emoji", 1), ("earlier_text_unknown", 1L)],
            trial
                .Reasons.Select(r => (r.Reason, r.Count))
                .Where(r => r.Item1 is "custom_emoji" or "earlier_text_unknown")
        );
        Assert.Equal(
            ["2016-03-26 06:16|2016-03-26 08:32"],
            await trial.Lines(
                """
                select to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                       to_char(edited_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                from read_models.messages where tenant_id = $1 and edited_at is not null
                """
            )
        );
        Assert.False((await trial.Run(trial.Request(ImportFormat.Slack, path))).ChangedSomething);
    }

    [Fact]
    public async Task brings_every_message_of_three_communities()
    {
        using var trial = await ImportTrial.In(fixture);
        await Unpack(RealData.Find("slack-chats/slack-chats-dev.tar.gz"), trial.Source.Folder);
        var (zip, answers) = Export(trial.Source.Folder);
        var path = trial.Source.Put("communities.zip", zip);
        var watch = Stopwatch.StartNew();
        var totals = await trial.Run(trial.Request(ImportFormat.Slack, path));
        output.WriteLine($"{totals}; {totals.Read / watch.Elapsed.TotalSeconds:N0}/s with read models");
        Assert.Equal((30_976, 30_976, 0), (totals.Read, totals.NewMessages, totals.Skipped));
        Assert.Equal(3, totals.NewThreads);
        Assert.Equal(
            [$"30976|{answers}"],
            await trial.Lines("select count(*), count(reply_to) from read_models.messages where tenant_id = $1")
        );
        Assert.Empty(
            await trial.Rows("select body from read_models.messages where tenant_id = $1 and body ~ '<@[A-Z][a-z]+>'")
        );
        Assert.False((await trial.Run(trial.Request(ImportFormat.Slack, path))).ChangedSomething);
    }

    // The communities' messages as Slack would export them: a channel each, and what belongs together as a thread.
    private static (byte[] Zip, int Answers) Export(string folder)
    {
        var (files, channels, people) = (new List<(string, string)>(), new List<object>(), new HashSet<string>());
        var answers = 0;
        foreach (var (index, path) in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order().Index())
        {
            var messages = XDocument.Load(path).Root!.Elements("message").Select(m => new Said(m)).ToArray();
            var roots = messages.DistinctBy(m => m.Talk).ToDictionary(m => m.Talk, m => m.Ts);
            answers += messages.Length - roots.Count;
            people.UnionWith(messages.Select(m => m.User));
            channels.Add(
                new
                {
                    id = $"C{index}",
                    name = $"channel-{index}",
                    members = messages.Select(m => m.User).Distinct(),
                }
            );
            files.AddRange(
                messages
                    .GroupBy(m => m.Day)
                    .Select(day =>
                        (
                            $"channel-{index}/{day.Key}.json",
                            JsonSerializer.Serialize(
                                day.Select(m => new
                                {
                                    type = "message",
                                    user = m.User,
                                    text = m.Text,
                                    ts = m.Ts,
                                    thread_ts = roots[m.Talk],
                                })
                            )
                        )
                    )
            );
        }

        files.Add(("channels.json", JsonSerializer.Serialize(channels)));
        files.Add(("users.json", JsonSerializer.Serialize(people.Select(p => new { id = p, real_name = p }))));
        return (SlackExport.Files([.. files]), answers);
    }

    private sealed record Said(string Talk, string Day, string Ts, string User, string Text)
    {
        public Said(XElement message)
            : this(
                message.Attribute("conversation_id")!.Value,
                message.Element("ts")!.Value[..10],
                Seconds(message.Element("ts")!.Value),
                message.Element("user")!.Value,
                message.Element("text")!.Value
            ) { }

        private static string Seconds(string time)
        {
            var ticks = (
                DateTimeOffset.Parse(
                    time,
                    System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.AssumeUniversal
                ) - DateTimeOffset.UnixEpoch
            ).Ticks;
            return $"{ticks / TimeSpan.TicksPerSecond}.{ticks % TimeSpan.TicksPerSecond / 10:d6}";
        }
    }

    private static async Task Unpack(string path, string folder)
    {
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(gzip, folder, overwriteFiles: true);
    }
}
