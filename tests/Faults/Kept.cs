using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Networking.Faults;

/// <summary>One fault of a run, by the monotonic clock.</summary>
/// <param name="Served">When every node served again, or was given up.</param>
internal sealed record Blow(string Fault, long Struck, long Healed, long Served);

/// <summary>What a run leaves for whoever looks into it: a folder <c>faults-SEED</c> with history, nemesis and verdict.</summary>
internal static class Kept
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Times are seconds since the first operation was asked for.</summary>
    public static void Write(int seed, FaultRun run, IReadOnlyList<string> violations)
    {
        var folder = Directory.CreateDirectory($"faults-{seed}").FullName;
        var start = run.History.Min(o => o.Asked);
        Lines(
            "history.jsonl",
            run.History.Select(o => new
            {
                Asked = Since(o.Asked),
                Told = o.Told is { } told ? Since(told) : (double?)null,
                o.Device,
                o.Kind,
                o.Outcome,
                o.Position,
                o.Key,
                o.Thread,
                Message = o.MessageId ?? o.Message,
                o.Ordinal,
                o.Strange,
            })
        );
        Lines(
            "nemesis.jsonl",
            run.Blows.Select(b => new
            {
                b.Fault,
                Struck = Since(b.Struck),
                Healed = Since(b.Healed),
                Served = Since(b.Served),
            })
        );
        File.WriteAllLines(Path.Combine(folder, "verdict.txt"), violations);

        double Since(long timestamp) => Math.Round(Stopwatch.GetElapsedTime(start, timestamp).TotalSeconds, 3);
        void Lines<T>(string name, IEnumerable<T> rows) =>
            File.WriteAllLines(Path.Combine(folder, name), rows.Select(r => JsonSerializer.Serialize(r, Json)));
    }
}
