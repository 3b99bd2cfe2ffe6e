using Networking.Faults.Nemesis;

namespace Networking.Faults.Tests;

/// <summary>A short run of each night's long one: two nodes, a few seeds.</summary>
public sealed class RunningFaults
{
    [Fact]
    public async Task leaves_every_invariant_as_it_was()
    {
        await using var cluster = await Trial.Start(nodes: 2);
        foreach (var (seed, faults) in Seeds())
        {
            var (violations, operations) = await cluster.Run(seed, faults);
            Assert.True(
                violations.Count == 0,
                $"seed {seed}, {string.Join(", ", faults)}: {string.Join('\n', violations)}"
            );
            Assert.True(operations > 20, $"seed {seed}: {operations} operations");
        }
    }

    private static IEnumerable<(int Seed, Fault[] Faults)> Seeds() =>
        [(1, [new KilledNode(), new CutAfterCommit()]), (2, [new UnrulyClient(), new PausedNode()])];
}
