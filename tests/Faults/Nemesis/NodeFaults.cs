using Networking.Faults.Nodes;

namespace Networking.Faults.Nemesis;

/// <summary>SIGKILL at any moment; the others go on.</summary>
internal sealed record KilledNode() : Fault("F1", "killed node")
{
    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        await node.Kill();
        await scene.Wait(0, 1_500);
        await node.Start();
    }
}

/// <summary>Killed while its answers are held back: its clients ask again elsewhere, at once or later.</summary>
internal sealed record KilledBeforeReply() : Fault("F2", "killed between commit and reply")
{
    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        node.Front.SilencesServer = true;
        await scene.Wait(100, 500);
        await node.Kill();
        node.Front.Heal();
        await scene.Wait(0, 1_000);
        await node.Start();
    }
}

/// <summary>Stopped for a while, and back: a leader that slept must not fold twice.</summary>
internal sealed record PausedNode() : Fault("F15", "paused node")
{
    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        node.Pause();
        await scene.WaitLong();
        node.Resume();
    }
}

/// <summary>A node an hour off: the order is that of the log, not of clocks.</summary>
internal sealed record WrongClock() : Fault("F16", "wrong clock")
{
    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        await Restart(TimeSpan.FromHours(scene.Chance.Next(2) == 0 ? 1 : -1));
        await scene.Wait(1_500, 3_000);
        await Restart(TimeSpan.Zero);

        async Task Restart(TimeSpan skew)
        {
            if (node.IsRunning)
                await node.Kill();
            node.Skew = skew;
            await node.Start();
        }
    }
}

/// <summary>Each node in turn is asked to end, and started again, as a deployment does.</summary>
internal sealed record RollingRestart() : Fault("F21", "rolling restart of one build")
{
    public override Task Strike(Scene scene) => To(Cluster.ThisBuild, scene);

    public static async Task To(string program, Scene scene)
    {
        foreach (var node in scene.Cluster.Nodes)
        {
            var took = await node.End();
            if (took >= Node.Grace)
                scene.Report($"I12: node {node.Number} did not end within {took.TotalSeconds:F0} s");
            node.Program = program;
            await node.Start();
        }
    }
}

/// <summary>Node by node back to an earlier build and on to this one again: both serve the same database meanwhile.</summary>
internal sealed record RollingUpgrade() : Fault("F21", "rolling restart, old and new build")
{
    public override string? Obstacle(Cluster cluster) => cluster.Old is null ? "no --old is given" : null;

    public override async Task Strike(Scene scene)
    {
        await RollingRestart.To(scene.Cluster.Old!.Program, scene);
        await scene.Wait(0, 1_000);
        await RollingRestart.To(Cluster.ThisBuild, scene);
    }
}
