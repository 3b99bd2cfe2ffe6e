using System.Diagnostics;
using System.Net.Http.Json;

namespace Networking.Bench;

/// <summary>(f) A message in a thread of 2 and of 5,000 members: rows written, and time.</summary>
internal static class Crowd
{
    private const int Messages = 500;

    public static async Task<object> Run(Rig rig)
    {
        var (network, asOperator) = await rig.FoundNetwork();
        var crowd = Enumerable.Range(0, 5_000).Select(i => ("crowd", $"Person {i}"));
        var file = Chats.Write("crowd", [("pair", "Person 0"), ("pair", "Person 1"), .. crowd]);
        await rig.Import(network, "jsonl", file);
        File.Delete(file);
        var member = await rig.Claim(network, asOperator, "Person 0");
        var threads = (await Rig.Read(await member.GetAsync("api/inbox")))
            .GetProperty("items")
            .EnumerateArray()
            .ToDictionary(t => t.GetProperty("subject").GetString()!, t => t.GetProperty("threadId").GetGuid());
        await Measure(rig, member, threads["pair"]);
        var (pairRows, pairTime) = await Measure(rig, member, threads["pair"]);
        var (crowdRows, crowdTime) = await Measure(rig, member, threads["crowd"]);
        Console.WriteLine(
            $"2 members: {pairRows:F2} rows, {pairTime:F2} ms; 5,000 members: {crowdRows:F2} rows, {crowdTime:F2} ms; ratio rows {crowdRows / pairRows:F2}, time {crowdTime / pairTime:F2}"
        );
        return new
        {
            pairRows,
            pairMilliseconds = pairTime,
            crowdRows,
            crowdMilliseconds = crowdTime,
            ratioRows = crowdRows / pairRows,
            ratioTime = crowdTime / pairTime,
        };
    }

    // Up to the inbox showing it: the write side and the read models' side.
    private static async Task<(double Rows, double Milliseconds)> Measure(Rig rig, HttpClient member, Guid thread)
    {
        var before = await RowsWritten(rig);
        var times = new List<double>();
        for (var i = 0; i < Messages; i++)
        {
            var at = Stopwatch.GetTimestamp();
            using var sent = await member.PostAsJsonAsync(
                $"api/threads/{thread}/messages",
                new { body = "Hello everyone." }
            );
            var position = sent.Headers.GetValues("Network-Position").Single();
            using var seen = await member.GetAsync($"api/threads/{thread}/messages?limit=1&atLeast={position}");
            seen.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        return ((await RowsWritten(rig) - before) / (double)Messages, Results.Percentiles(times).P50);
    }

    // The progress of the projections is written by batch, not by message: it is left out.
    private static async Task<long> RowsWritten(Rig rig)
    {
        await Task.Delay(2_000);
        await using var command = rig.Database.CreateCommand(
            """
            select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint from pg_stat_user_tables
            where schemaname in ('events', 'read_models') and relname <> 'mt_event_progression'
            """
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
