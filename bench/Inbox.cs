using System.Diagnostics;

namespace Networking.Bench;

/// <summary>(c) The inbox of a member with 10,000 threads, against that of a member with 10.</summary>
internal static class Inbox
{
    private const int Requests = 300;

    public static async Task<object> Run(Rig rig)
    {
        var (network, asOperator) = await rig.FoundNetwork();
        var busy = Enumerable.Range(0, 10_000).SelectMany(t => Talk($"busy {t}", "Busy"));
        var calm = Enumerable.Range(0, 10).SelectMany(t => Talk($"calm {t}", "Calm"));
        var file = Chats.Write("inbox", busy.Concat(calm));
        await rig.Import(network, "jsonl", file);
        File.Delete(file);
        var (calm50, calm95) = await Measure(await rig.Claim(network, asOperator, "Calm"), "api/inbox");
        var member = await rig.Claim(network, asOperator, "Busy");
        var first = await Once(member, "api/inbox");
        var (p50, p95) = await Measure(member, "api/inbox");
        Console.WriteLine(
            $"10,000 threads: p50 {p50:F1} p95 {p95:F1} ms (the first, before its index is in memory: {first:F1}); 10 threads: p50 {calm50:F1} p95 {calm95:F1} ms; ratio p50 {p50 / calm50:F1}"
        );
        return new
        {
            p50,
            p95,
            first,
            tenThreadsP50 = calm50,
            tenThreadsP95 = calm95,
            ratioP50 = p50 / calm50,
        };
    }

    private static IEnumerable<(string, string)> Talk(string thread, string member) =>
        [(thread, member), (thread, "Partner")];

    private static async Task<(double P50, double P95)> Measure(HttpClient member, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Requests + 50; i++)
        {
            var time = await Once(member, path);
            if (i >= 50)
                times.Add(time);
        }

        var (p50, p95, _) = Results.Percentiles(times);
        return (p50, p95);
    }

    private static async Task<double> Once(HttpClient member, string path)
    {
        var at = Stopwatch.GetTimestamp();
        using var answer = await member.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(at).TotalMilliseconds;
    }
}
