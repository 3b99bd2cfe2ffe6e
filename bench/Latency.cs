using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace Networking.Bench;

/// <summary>(b) From the send to the other member's socket, at half of the peak rate; the baseline is the send's own answer.</summary>
internal static class Latency
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(15);
    private const int Connections = 64;

    public static async Task<object> Run(Rig rig)
    {
        var (thread, token) = await Sends.Prepare(rig);
        var arrived = new ConcurrentDictionary<string, long>();
        await using var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(Rig.Address, "hubs/live"),
                o => o.AccessTokenProvider = () => Task.FromResult<string?>(token)
            )
            .Build();
        hub.On<JsonElement[]>("events", events => Note(events, arrived));
        await hub.StartAsync();
        // The runtime compiles what is hot in tiers, the listener's path too: figures are of a warm process.
        await Sends.Load(thread, token, Connections, TimeSpan.FromSeconds(25));
        var (peak, _) = await Sends.Load(thread, token, Connections, TimeSpan.FromSeconds(6));
        await AtRate(thread, token, peak / 2, TimeSpan.FromSeconds(5));
        var (sent, answers) = await AtRate(thread, token, peak / 2, Time);
        for (var waited = 0; waited < 100 && !sent.Keys.All(arrived.ContainsKey); waited++)
            await Task.Delay(50);
        var missing = sent.Count(s => !arrived.ContainsKey(s.Key));
        if (missing > 0)
            throw new InvalidOperationException($"{missing} of {sent.Count} messages did not arrive.");
        var (p50, p95, p99) = Results.Percentiles(
            sent.Select(s => Stopwatch.GetElapsedTime(s.Value, arrived[s.Key]).TotalMilliseconds)
        );
        var (a50, a95, a99) = Results.Percentiles(answers);
        Console.WriteLine(
            $"at {sent.Count / Time.TotalSeconds:F0}/s (half of {peak:F0}): socket p50 {p50:F1} p95 {p95:F1} p99 {p99:F1} ms; answer p50 {a50:F1} p99 {a99:F1} ms; ratio p50 {p50 / a50:F1}"
        );
        return new
        {
            perSecond = sent.Count / Time.TotalSeconds,
            peak,
            p50,
            p95,
            p99,
            answerP50 = a50,
            answerP95 = a95,
            answerP99 = a99,
            ratioP50 = p50 / a50,
        };
    }

    private static void Note(JsonElement[] events, ConcurrentDictionary<string, long> arrived)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var e in events)
        {
            if (e.GetProperty("type").ValueEquals("message_sent"))
                arrived.TryAdd(e.GetProperty("data").GetProperty("messageId").GetString()!, now);
        }
    }

    // An open loop: each connection sends at its own moments whatever the answers take, as long as it keeps up.
    private static async Task<(Dictionary<string, long> Sent, List<double> Answers)> AtRate(
        Guid thread,
        string token,
        double perSecond,
        TimeSpan time
    )
    {
        var interval = TimeSpan.FromSeconds(Connections / perSecond);
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(i => Task.Run(() => Worker(thread, token, interval, interval * i / Connections, watch, time)))
        );
        return (all.SelectMany(a => a.Sent).ToDictionary(s => s.Id, s => s.At), [.. all.SelectMany(a => a.Answers)]);
    }

    private static async Task<(List<(string Id, long At)> Sent, List<double> Answers)> Worker(
        Guid thread,
        string token,
        TimeSpan interval,
        TimeSpan first,
        Stopwatch watch,
        TimeSpan time
    )
    {
        await using var connection = new Connection($"/api/threads/{thread}/messages", token);
        await connection.Open();
        var (sent, answers) = (new List<(string, long)>(), new List<double>());
        for (var next = first; next < time; next += interval)
        {
            if (next > watch.Elapsed)
                await Task.Delay(next - watch.Elapsed);
            var id = Guid.CreateVersion7().ToString();
            var at = Stopwatch.GetTimestamp();
            sent.Add((id, at));
            if (
                await connection.Post(
                    $$"""{"body":"Could you confirm the delivery for Thursday?","messageId":"{{id}}"}"""
                ) != 201
            )
                throw new InvalidOperationException("A send was refused.");
            answers.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }

        return (sent, answers);
    }
}
