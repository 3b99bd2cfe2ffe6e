using System.Diagnostics;
using System.Globalization;
using Networking.Faults.Nemesis;
using Networking.Faults.Nodes;

namespace Networking.Faults;

/// <summary>
/// <c>dotnet run --project tests/Faults -- --runs N --seed S [--nodes 3] [--only F5] [--old Networking.Faults.dll] [--keep]</c>
/// </summary>
internal static class LongRun
{
    /// <returns>0 all holds; 1 something does not; 2 it cannot be tried here.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Try(args);
        }
        catch (OldBuildException e)
        {
            Console.WriteLine(e.Message);
            return 2;
        }
    }

    private static async Task<int> Try(string[] args)
    {
        var runs = Number("--runs", 1);
        var seed = Number("--seed", 1);
        var only = Value("--only");
        var old = Value("--old") is { } library ? OldBuild.Of(library) : null;
        if (old is not null)
            Console.WriteLine($"old build: {old}");
        var struck = new Dictionary<string, int>();
        var bad = 0;
        var cluster = await Trial.Start(Number("--nodes", 3), old);
        var kinds = Kinds(only, cluster.Cluster);
        for (var run = 0; run < runs && kinds.Count > 0; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var faults = Plan.Of(seed + run, kinds);
            var (violations, result) = await cluster.Run(seed + run, faults);
            foreach (var fault in faults)
                struck[fault.ToString()] = struck.GetValueOrDefault(fault.ToString()) + 1;
            bad += violations.Count == 0 ? 0 : 1;
            Console.WriteLine(
                $"seed {seed + run}: {string.Join(", ", faults.AsEnumerable())}; {result.History.Count} operations, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {(violations.Count == 0 ? "holds" : "VIOLATED")}"
            );
            // Some of each invariant: what is silent tells as much.
            foreach (var violation in violations.GroupBy(v => v.Split(':')[0]).SelectMany(i => i.Take(5)))
                Console.WriteLine($"    {violation}");
            if (violations.Count > 0 && args.Contains("--keep"))
                Kept.Write(seed + run, result, violations);
            if (violations.Count == 0 && (run + 1) % 20 != 0)
                continue;
            // Fresh data: what one run left behind is not the next one's.
            await cluster.DisposeAsync();
            cluster = await Trial.Start(Number("--nodes", 3), old);
        }

        await cluster.DisposeAsync();
        foreach (var (fault, times) in struck.OrderBy(s => s.Key, StringComparer.Ordinal))
            Console.WriteLine($"{times, 5} × {fault}");
        Console.WriteLine(kinds.Count == 0 ? "nothing to strike with" : $"{runs} runs, {bad} with violations");
        return kinds.Count == 0 ? 2
            : bad == 0 ? 0
            : 1;

        string? Value(string name) =>
            Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int Number(string name, int otherwise) =>
            Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    // By number, or by the whole name where a number has several.
    private static List<Fault> Kinds(string? only, Cluster cluster)
    {
        var kinds = Fault.All.Where(f => only is null || f.Number == only || f.ToString() == only).ToList();
        foreach (var fault in kinds.ToArray())
            if (fault.Obstacle(cluster) is { } obstacle)
            {
                Console.WriteLine($"left out: {fault}: {obstacle}");
                kinds.Remove(fault);
            }

        return kinds;
    }
}
