using System.Diagnostics;
using System.Net.Http.Json;

namespace Networking.Bench;

/// <summary>(a) Authenticated sends over HTTP, everything on, against raw two-row transactions at the same concurrency.</summary>
internal static class Sends
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);
    private const string Text = "Could you confirm the delivery of order 4711 for Thursday? The customer asks.";

    public static async Task<object> Run(Rig rig)
    {
        var (thread, token) = await Prepare(rig);
        // The runtime compiles what is hot in tiers: figures are of a warm process.
        await Load(thread, token, 64, TimeSpan.FromSeconds(25));
        var rows = new List<object>();
        foreach (var connections in (int[])[1, 8, 32, 64])
        {
            var raw = await RawInserts.Run(rig.Database, connections, Time);
            var before = Memory.ProcessorTime(rig.HostId);
            var (rate, latencies) = await Load(thread, token, connections, Time);
            var processor = (Memory.ProcessorTime(rig.HostId) - before).TotalMilliseconds / latencies.Count;
            var (p50, p95, p99) = Results.Percentiles(latencies);
            Console.WriteLine(
                $"{connections, 3} connections: {rate, 7:F0}/s, raw {raw, 7:F0}/s, ratio {rate / raw:F2}; p50 {p50:F1} p95 {p95:F1} p99 {p99:F1} ms; host {processor:F2} ms of processor a send"
            );
            rows.Add(
                new
                {
                    connections,
                    sendsPerSecond = rate,
                    rawPerSecond = raw,
                    ratio = rate / raw,
                    p50,
                    p95,
                    p99,
                    hostProcessorMilliseconds = processor,
                }
            );
        }

        return rows;
    }

    /// <summary>A thread of two companies' people is not needed for the rate: one company, one thread.</summary>
    public static async Task<(Guid Thread, string Token)> Prepare(Rig rig, string domain = "sends.example")
    {
        var (network, asOperator) = await rig.FoundNetwork();
        var owner = await rig.Company(network, asOperator, domain);
        return (await StartThread(owner), owner.DefaultRequestHeaders.Authorization!.Parameter!);
    }

    public static async Task<Guid> StartThread(HttpClient member, params Guid[] participants)
    {
        using var answer = await member.PostAsJsonAsync(
            "api/threads",
            new
            {
                kind = "internal",
                subject = "Bench",
                participants,
            }
        );
        return (await Rig.Read(answer)).GetProperty("threadId").GetGuid();
    }

    public static string Body(string text = Text) =>
        $$"""{"body":"{{text}}","messageId":"{{Guid.CreateVersion7()}}"}""";

    public static async Task<(double PerSecond, List<double> Milliseconds)> Load(
        Guid thread,
        string token,
        int connections,
        TimeSpan time,
        Uri? node = null
    )
    {
        var watch = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => Task.Run(() => Worker(thread, token, watch, time, node)))
        );
        return (latencies.Sum(l => l.Count) / watch.Elapsed.TotalSeconds, [.. latencies.SelectMany(l => l)]);
    }

    private static async Task<List<double>> Worker(Guid thread, string token, Stopwatch watch, TimeSpan time, Uri? node)
    {
        await using var connection = new Connection($"/api/threads/{thread}/messages", token);
        await connection.Open(node);
        var latencies = new List<double>();
        while (watch.Elapsed < time)
        {
            var sent = Stopwatch.GetTimestamp();
            var status = await connection.Post(Body());
            if (status != 201)
                throw new InvalidOperationException($"A send was answered with {status}.");
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return latencies;
    }
}
