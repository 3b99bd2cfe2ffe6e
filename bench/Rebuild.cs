using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Networking.Bench;

/// <summary>
/// Every read model of a large team chat built anew beside the live ones, by the product's own command, against raw PostgreSQL
/// inserting two rows a message, 256 messages a transaction.
/// </summary>
internal static partial class Rebuild
{
    public static async Task<object> Run(Rig rig)
    {
        if (Rig.Data("zulip-lean") is not { } path)
            return new { skipped = "no data" };
        var (network, _) = await rig.FoundNetwork();
        await rig.Import(network, "jsonl", path);
        // As autovacuum does within a minute or two.
        await using (var analyze = rig.Database.CreateCommand("vacuum analyze"))
            await analyze.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        var said = await rig.Command("projections", "rebuild");
        var seconds = watch.Elapsed.TotalSeconds;
        Console.Write(said);
        var events = Events()
            .Matches(said)
            .Sum(m =>
                long.Parse(
                    m.Groups["events"].Value.Replace(",", "", StringComparison.Ordinal),
                    CultureInfo.InvariantCulture
                )
            );
        var raw = await RawInserts.Grouped(rig.Database, messages: 50_000, group: 256);
        Console.WriteLine(
            $"{events} events folded in {seconds:F1} s, the program's start included: {events / seconds:F0}/s; raw {raw:F0}/s, ratio {events / seconds / raw:F2}"
        );
        return new
        {
            events,
            seconds,
            perSecond = events / seconds,
            rawPerSecond = raw,
            ratio = events / seconds / raw,
        };
    }

    [GeneratedRegex(": (?<events>[0-9,]+) events", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Events();
}
