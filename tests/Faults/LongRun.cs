using System.Diagnostics;
using System.Globalization;
using Networking.Faults.Checks;
using Networking.Faults.Nemesis;
using Networking.Faults.Nodes;
using Networking.Faults.Workload;

namespace Networking.Faults;

/// <summary><c>dotnet run --project tests/Faults -- --runs N --seed S [--nodes 3] [--only F5]</c></summary>
internal static class LongRun
{
    public static async Task<int> Run(string[] args)
    {
        var runs = Number("--runs", 1);
        var seed = Number("--seed", 1);
        var only = Value("--only");
        var struck = new Dictionary<string, int>();
        var bad = 0;
        var cluster = await Trial.Start(Number("--nodes", 3));
        for (var run = 0; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var faults = Plan.Of(seed + run).Where(f => only is null || f.Number == only).ToArray();
            var result = await cluster.Run(seed + run, faults);
            foreach (var fault in faults)
                struck[fault.ToString()] = struck.GetValueOrDefault(fault.ToString()) + 1;
            bad += result.Violations.Count == 0 ? 0 : 1;
            Console.WriteLine(
                $"seed {seed + run}: {string.Join(", ", faults.AsEnumerable())}; {result.Operations} operations, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {(result.Violations.Count == 0 ? "holds" : "VIOLATED")}"
            );
            foreach (var violation in result.Violations.Take(10))
                Console.WriteLine($"    {violation}");
            if (result.Violations.Count == 0 && (run + 1) % 20 != 0)
                continue;
            // Fresh data: what one run left behind is not the next one's.
            await cluster.DisposeAsync();
            cluster = await Trial.Start(Number("--nodes", 3));
        }

        await cluster.DisposeAsync();
        foreach (var (fault, times) in struck.OrderBy(s => s.Key, StringComparer.Ordinal))
            Console.WriteLine($"{times, 5} × {fault}");
        Console.WriteLine($"{runs} runs, {bad} with violations");
        return bad == 0 ? 0 : 1;

        string? Value(string name) =>
            Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int Number(string name, int otherwise) =>
            Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}

/// <summary>Which faults a seed brings: one by turns, so that each has its share, and up to two by chance.</summary>
internal static class Plan
{
    public static Fault[] Of(int seed)
    {
        var chance = new Random(seed);
        var first = Fault.All[(int)((uint)seed % Fault.All.Count)];
        return [first, .. chance.GetItems([.. Fault.All], chance.Next(0, 3))];
    }
}

/// <summary>A cluster with its two towns, for one run or several.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly IReadOnlyList<Town> _towns;

    private Trial(Cluster cluster, IReadOnlyList<Town> towns) => (Cluster, _towns) = (cluster, towns);

    public Cluster Cluster { get; }

    public static async Task<Trial> Start(int nodes)
    {
        var cluster = await Cluster.Start(nodes);
        try
        {
            return new(cluster, [await Town.Found(cluster, "canaryone"), await Town.Found(cluster, "canarytwo")]);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async Task<(IReadOnlyList<string> Violations, int Operations)> Run(int seed, IReadOnlyList<Fault> faults)
    {
        var (evidence, run) = await Look(seed, faults);
        return (Invariants.Violated(evidence, run.Canaries), run.Operations);
    }

    public async Task<(Evidence Evidence, FaultRun Run)> Look(int seed, IReadOnlyList<Fault> faults)
    {
        var run = new FaultRun(Cluster, _towns, seed);
        return (await run.Go(faults), run);
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
