using System.Text.Json;

namespace Networking.Bench;

/// <summary>Figures of a run, kept in <c>bench/results/&lt;name&gt;.json</c>.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task Write(string name, object figures)
    {
        var text = JsonSerializer.Serialize(
            new
            {
                benchmark = name,
                at = DateTimeOffset.UtcNow,
                cores = Environment.ProcessorCount,
                figures,
            },
            Json
        );
        var folder = Path.Combine(Rig.Repository, "bench", "results");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".json"), text + "\n");
    }

    /// <summary>Nearest-rank percentile of sorted values.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, double p) =>
        sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * p) - 1)];

    public static (double P50, double P95, double P99) Percentiles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (Percentile(sorted, 0.50), Percentile(sorted, 0.95), Percentile(sorted, 0.99));
    }
}
