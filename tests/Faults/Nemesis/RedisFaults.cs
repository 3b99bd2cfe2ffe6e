using Networking.Faults.Nodes;
using Networking.Support;

namespace Networking.Faults.Nemesis;

/// <summary>Redis falls silent for a node or for all, is killed, or throws everyone out. Only typing may notice.</summary>
internal sealed record LostRedis() : Fault("F10", "lost Redis")
{
    public override string? Obstacle(Cluster cluster) => ThrowAwayRedis.Missing;

    public override async Task Strike(Scene scene)
    {
        var redis = scene.Cluster.Redis!;
        switch (scene.Chance.Next(3))
        {
            case 0:
                var silent = scene.Chance.Next(2) == 0 ? [scene.AnyNode] : scene.Cluster.Nodes;
                foreach (var node in silent)
                    (node.Aside!.SilencesClient, node.Aside.SilencesServer) = (true, true);
                await scene.Wait(1_000, 8_000);
                foreach (var node in silent)
                    node.Aside!.Heal();
                break;
            case 1:
                await redis.Kill();
                await scene.Wait(200, 4_000);
                await redis.Run();
                break;
            default:
                for (var times = scene.Chance.Next(1, 5); times > 0; times--)
                {
                    await redis.Do("FLUSHALL");
                    await redis.Do("CLIENT KILL TYPE pubsub");
                    await scene.Wait(100, 1_000);
                }

                break;
        }
    }
}
