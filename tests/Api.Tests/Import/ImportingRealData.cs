using System.IO.Compression;
using Networking.Api.Import;

namespace Networking.Api.Tests.Import;

[Collection(Alone.Name)]
public sealed class ImportingRealData(NetworkingFixture fixture, ITestOutputHelper output)
{
    private const string NotDense = """
        select t.thread_id from read_models.threads t
        left join (select thread_id, count(*) as messages, max(ordinal) as last from read_models.messages where tenant_id = $1 group by thread_id) m
          on m.thread_id = t.thread_id
        where t.tenant_id = $1 and (m.messages is distinct from t.last_ordinal or m.last is distinct from t.last_ordinal)
        """;

    [Fact]
    public async Task brings_every_enron_mail()
    {
        using var trial = await ImportTrial.In(fixture);
        var path = RealData.Find("enron-labelled/enron-dev.tar.gz");
        var totals = await trial.Run(trial.Request(ImportFormat.Eml, path));
        output.WriteLine($"{totals}");
        Assert.Equal((1_126, 1_126), (totals.Read, totals.Skipped));
        Assert.Empty(await trial.Rows(NotDense));
        // A mail is once in each of its partners' threads, and every mail is somewhere.
        Assert.Equal(
            [$"1126|{totals.NewMessages}|{totals.NewThreads}|{totals.NewRelationships}"],
            await trial.Lines(
                """
                select count(distinct data -> 'origin' ->> 'source'), count(*), count(distinct data ->> 'threadId'),
                       (select count(*) from read_models.relationships where tenant_id = $1)
                from events.mt_events where tenant_id = $1 and type = 'message_sent'
                """
            )
        );
        var events = await trial.Events();
        var again = await trial.Run(trial.Request(ImportFormat.Eml, path));
        Assert.Equal((false, totals.NewMessages), (again.ChangedSomething, again.Repeated));
        Assert.Equal(events, await trial.Events());
    }

    [Fact]
    public async Task brings_the_first_20_000_zulip_messages()
    {
        using var trial = await ImportTrial.In(fixture);
        var lines = await Head(RealData.Find("zulip-lean/general-2018-2021.jsonl.gz"), 20_000);
        var path = trial.Source.Put("zulip.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var totals = await trial.Run(trial.Request(ImportFormat.Jsonl, path));
        output.WriteLine($"{totals}; {totals.Read / watch.Elapsed.TotalSeconds:N0}/s with read models");
        var topics = lines.Select(l => Field(l, "topic")).CountBy(t => t).OrderBy(t => t.Key, StringComparer.Ordinal);
        Assert.Equal((20_000, 20_000, 0), (totals.Read, totals.NewMessages, totals.Skipped));
        Assert.Equal(lines.DistinctBy(l => Field(l, "sender")).Count(), totals.NewPeople);
        Assert.Equal(topics.Count(), totals.NewThreads);
        Assert.Empty(await trial.Rows(NotDense));
        Assert.Equal(
            topics.Select(t => (long)t.Value).Order(),
            (await trial.Rows("select last_ordinal from read_models.threads where tenant_id = $1"))
                .Select(r => (long)r[0])
                .Order()
        );
        Assert.False((await trial.Run(trial.Request(ImportFormat.Jsonl, path))).ChangedSomething);
    }

    private static async Task<List<string>> Head(string path, int count)
    {
        await using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var lines = new List<string>();
        while (lines.Count < count && await reader.ReadLineAsync() is { } line)
            lines.Add(line);
        return lines;
    }

    private static string Field(string line, string name)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
