using Networking.Faults.Nodes;
using Networking.Faults.Workload;

namespace Networking.Faults.Nemesis;

/// <summary>One way to break things, by its number in the list of faults. It heals what it broke before it returns.</summary>
internal abstract record Fault(string Number, string Name)
{
    /// <summary>How long everyone may need to be served again, once it is healed (I12).</summary>
    public virtual TimeSpan Patience => TimeSpan.FromSeconds(15);

    /// <summary>Why it cannot be struck here; null when it can.</summary>
    public virtual string? Obstacle(Cluster cluster) => null;

    public abstract Task Strike(Scene scene);

    public sealed override string ToString() => $"{Number} {Name}";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new KilledNode(),
        new KilledBeforeReply(),
        new CutAfterCommit(),
        new EndedBackends(),
        new StoppedPostgres(),
        new Partition(),
        new LostRedis(),
        new BadLine(),
        new UnrulyClient(),
        new OfflineClient(),
        new StuckListeners(),
        new PausedNode(),
        new WrongClock(),
        new JumpingClock(),
        new PoisonEvent(),
        new HeldCommit(),
        new RebuildUnderLoad(),
        new RollingRestart(),
        new RollingUpgrade(),
        new ExhaustedPool(),
    ];
}

/// <summary>What a fault may lay hands on.</summary>
internal sealed record Scene(
    Cluster Cluster,
    IReadOnlyList<Town> Towns,
    Func<Member, Device> NewDevice,
    Action<string> Report,
    Random Chance
)
{
    public Node AnyNode => Cluster.Nodes[Chance.Next(Cluster.Nodes.Count)];

    public Town AnyTown => Towns[Chance.Next(Towns.Count)];

    /// <summary>One to five seconds mostly, sometimes up to half a minute.</summary>
    public Task WaitLong() => Chance.Next(5) == 0 ? Wait(5_000, 30_000) : Wait(1_000, 5_000);

    public Task Wait(int from, int to) => Task.Delay(Chance.Next(from, to));
}
