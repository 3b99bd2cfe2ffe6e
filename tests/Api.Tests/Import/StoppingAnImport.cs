using System.Globalization;
using System.Text;
using Networking.Api.Import;

namespace Networking.Api.Tests.Import;

/// <summary>However often it is stopped, and wherever: in the end it is as if it never was.</summary>
public sealed class StoppingAnImport(NetworkingFixture fixture)
{
    private const int Messages = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task makes_no_difference(int seed)
    {
        var chance = new Random(seed);
        using var whole = await ImportTrial.In(fixture);
        using var stopped = await ImportTrial.In(fixture);
        var source = whole.Source.Put("chat.jsonl", Chat(seed));
        await whole.Run(whole.Request(ImportFormat.Jsonl, source) with { Window = 20 });
        var request = stopped.Request(ImportFormat.Jsonl, source) with { Window = 20 };
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var stop = new CancellationTokenSource();
            var windows = chance.Next(1, 12);
            void Stop(ImportProgress _)
            {
                if (--windows == 0)
                    stop.CancelAfter(TimeSpan.FromMilliseconds(chance.Next(0, 20)));
            }

            try
            {
                await stopped.Run(request, Stop, stop.Token);
            }
            catch (OperationCanceledException) { }
        }

        await stopped.Run(request);
        Assert.Equal(await whole.Story(), await stopped.Story());
        Assert.Equal(await Facts(whole), await Facts(stopped));
        Assert.Equal(Messages, (await stopped.Story()).Count);
        Assert.False((await stopped.Run(request)).ChangedSomething);
    }

    private static Task<List<string>> Facts(ImportTrial trial) =>
        trial.Lines(
            "select type, count(*) from events.mt_events where tenant_id = $1 and type not like 'import%' group by type"
        );

    private static byte[] Chat(int seed)
    {
        var chance = new Random(seed);
        string[] companies = ["north", "south", "west"];
        string Someone() => $"p{chance.Next(8)}@{companies[chance.Next(3)]}.example";
        var lines = Enumerable
            .Range(0, Messages)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"id":{{i}},"ts":{{1_700_000_000 + (60 * i) - chance.Next(600)}},"thread":"t{{chance.Next(30)}}","from":"{{Someone()}}","to":["{{Someone()}}"],"text":"Message {{i}}","replyTo":{{chance.Next(Messages)}}}"""
                )
            );
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
