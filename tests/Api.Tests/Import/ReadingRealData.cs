using System.Diagnostics;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

public sealed class ReadingRealData(ITestOutputHelper output)
{
    [Fact]
    public async Task reads_every_enron_mail_and_explains_every_label_file()
    {
        var records = await Sources.Mails(RealData.Find("enron-labelled/enron-dev.tar.gz"));
        var skipped = records.OfType<Skipped>().ToList();
        Assert.Equal(1126, records.Messages().Count);
        Assert.Equal(1126, skipped.Count);
        Assert.All(skipped, skip => Assert.EndsWith(".cats", skip.Location, StringComparison.Ordinal));
        Assert.All(skipped, skip => Assert.Equal(Reasons.NotAMail, skip.Reason));
        Assert.Equal(1126, records.Messages().DistinctBy(message => message.Key).Count());
        Assert.All(records.Messages(), WithinLimits);
    }

    [Fact]
    public async Task reads_the_enron_mails_twice_alike()
    {
        var path = RealData.Find("enron-labelled/enron-dev.tar.gz");
        var (first, second) = (await Sources.Mails(path), await Sources.Mails(path));
        Assert.Equal(first.Messages().Select(Identity), second.Messages().Select(Identity));
        Assert.Equal(first.Report(), second.Report());
    }

    [Fact]
    public async Task reads_every_message_of_a_large_chat()
    {
        var path = RealData.Find("zulip-lean/general-2022-2026.jsonl.gz");
        var (read, skipped, threads, people) = (0, new List<Skipped>(), new HashSet<string>(), new HashSet<string>());
        var watch = Stopwatch.StartNew();
        await foreach (var record in new JsonlReader().ReadAsync(path, TestContext.Current.CancellationToken))
            if (record is Read { Message: var message })
            {
                read++;
                threads.Add(message.ThreadKey);
                people.Add(message.From.Key);
                WithinLimits(message);
            }
            else if (record is Skipped skip)
                skipped.Add(skip);
        output.WriteLine($"{read / watch.Elapsed.TotalSeconds:N0} lines/s");
        Assert.Equal((80_484, 4_813, 1_443), (read, threads.Count, people.Count));
        Assert.All(skipped, skip => Assert.Equal(Reasons.NotJsonLines, skip.Reason));
    }

    [Fact]
    public async Task refuses_hostile_files_without_failing()
    {
        var folder = RealData.Find("hostile-files");
        var mails = await Sources.Mails(folder);
        Assert.Empty(mails.Messages());
        Assert.True(mails.Count > 200);
        Assert.Empty((await Sources.All(new JsonlReader(), folder)).Messages());
    }

    private static (string, string, string, string) Identity(SourceMessage message) =>
        (message.Key, message.ThreadKey, message.Body, string.Join(' ', message.To.Select(person => person.Key)));

    private static void WithinLimits(SourceMessage message)
    {
        Assert.InRange(message.Body.Length, 1, ReadingLimits.Body);
        Assert.InRange(message.Subject.Length, 1, ReadingLimits.Subject);
        Assert.False(message.Body.Contains('\0', StringComparison.Ordinal) || message.Key.Length == 0);
    }
}
