using System.Diagnostics;

namespace Networking.Bench;

/// <summary>
/// What row-level security costs sends and reads: the same host, the policies switched on and off in turns. The statement
/// that enters a network runs in both; it comes in the round trip of the query that it goes with.
/// </summary>
internal static class Wall
{
    private const int Rounds = 5;
    private const int Requests = 400;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task<object> Run(Rig rig)
    {
        var (thread, token) = await Sends.Prepare(rig);
        var member = Rig.As(token);
        await Sends.Load(thread, token, 64, TimeSpan.FromSeconds(20));
        string[] reads = [$"api/threads/{thread}/messages", "api/inbox", "api/feed?after=0&limit=50"];
        foreach (var path in reads)
            await Read(member, path);
        var (sends, times) = (new List<double>[] { [], [] }, new List<double>[] { [], [] });
        for (var round = 0; round < 2 * Rounds; round++)
        {
            // Each goes first as often as the other.
            var on = round / 2 % 2 == 0 ? round % 2 : 1 - (round % 2);
            await Switch(rig, on == 1);
            sends[on].Add((await Sends.Load(thread, token, 64, Time)).PerSecond);
            foreach (var path in reads)
                times[on].Add(await Read(member, path));
        }

        await Switch(rig, on: true);
        var (sendsWithout, sendsWith) = (Median(sends[0]), Median(sends[1]));
        var (readWithout, readWith) = (times[0].Average(), times[1].Average());
        var (sendCost, readCost) = ((sendsWithout / sendsWith) - 1, (readWith / readWithout) - 1);
        Console.WriteLine(
            $"sends at 64: {sendsWith:F0}/s with, {sendsWithout:F0}/s without row-level security: it costs {sendCost:P1}; reads: {readWith:F2} ms with, {readWithout:F2} without: {readCost:P1}"
        );
        return new
        {
            sendsWith,
            sendsWithout,
            sendCost,
            readWith,
            readWithout,
            readCost,
        };
    }

    /// <summary>The mean of the middle half, in milliseconds.</summary>
    private static async Task<double> Read(HttpClient member, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Requests; i++)
        {
            var at = Stopwatch.GetTimestamp();
            using var answer = await member.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        return times.Order().Skip(Requests / 4).Take(Requests / 2).Average();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task Switch(Rig rig, bool on)
    {
        await using var command = rig.Database.CreateCommand(
            $$"""
            do $$ declare t record; begin
              for t in select c.oid::regclass as name from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'own_network' loop
                execute format('alter table %s {{(on ? "enable" : "disable")}} row level security', t.name);
              end loop;
            end $$
            """
        );
        await command.ExecuteNonQueryAsync();
    }
}
