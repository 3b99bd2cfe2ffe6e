using Networking.Faults.Checks;
using Networking.Faults.Nemesis;
using Networking.Faults.Nodes;
using Networking.Faults.Workload;

namespace Networking.Faults;

/// <summary>A cluster with its two towns, for one run or several.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly IReadOnlyList<Town> _towns;

    private Trial(Cluster cluster, IReadOnlyList<Town> towns) => (Cluster, _towns) = (cluster, towns);

    public Cluster Cluster { get; }

    public static async Task<Trial> Start(int nodes, OldBuild? old = null)
    {
        var cluster = await Cluster.Start(nodes, old);
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

    public async Task<(IReadOnlyList<string> Violations, FaultRun Run)> Run(int seed, IReadOnlyList<Fault> faults)
    {
        var run = Begin(seed);
        await run.Go(faults);
        return (Invariants.Violated(await run.Gather(), run.Canaries), run);
    }

    public FaultRun Begin(int seed) => new(Cluster, _towns, seed);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
