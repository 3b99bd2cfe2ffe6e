using System.Diagnostics;
using System.Globalization;
using Networking.Faults.Nemesis;

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
        foreach (var fault in Fault.All.Where(f => f.Impossible is not null))
            Console.WriteLine($"{fault} is left out: {fault.Impossible}");
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
            // Some of each invariant: what is silent tells as much.
            foreach (var violation in result.Violations.GroupBy(v => v.Split(':')[0]).SelectMany(i => i.Take(5)))
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
