using Networking.Faults.Nemesis;

namespace Networking.Faults.Tests;

/// <summary>A short run of what <c>dotnet run --project tests/Faults -- --runs N --seed S</c> does for hours.</summary>
public sealed class RunningFaults(SharedTrial shared)
{
    [Theory]
    [InlineData(1, "F1", "F3")]
    // A listener that came back while its node ended kept it from ending.
    [InlineData(1035, "F21")]
    [InlineData(1, "F10", "F10", "F10")]
    public async Task leaves_every_invariant_as_it_was(int seed, params string[] numbers)
    {
        var faults = numbers.Select(n => Fault.All.First(f => f.Number == n)).ToArray();
        var obstacle = faults.Select(f => f.Obstacle(shared.Trial.Cluster)).FirstOrDefault(why => why is not null);
        Assert.SkipWhen(obstacle is not null, obstacle ?? "");
        var (violations, run) = await shared.Trial.Run(seed, faults);
        var said = shared.Trial.Cluster.Nodes.Select(n => n.Output);
        Assert.True(violations.Count == 0, string.Join('\n', [.. violations.Take(20), "The nodes said:", .. said]));
        Assert.True(run.History.Count > 20, $"{run.History.Count} operations");
    }
}

/// <summary>Of all tests: to start nodes takes longer than most of what is done with them.</summary>
public sealed class SharedTrial : IAsyncLifetime
{
    internal Trial Trial { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Trial = await Trial.Start(nodes: 2);

    public ValueTask DisposeAsync() => Trial.DisposeAsync();
}
