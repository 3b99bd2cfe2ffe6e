using Networking.Faults.Workload;

namespace Networking.Faults.Nemesis;

/// <summary>A program asks three times for each thing: of several nodes, at once, late and in any order.</summary>
internal sealed record UnrulyClient() : Fault("F12", "duplicates, reordered and late")
{
    public override async Task Strike(Scene scene)
    {
        var people = scene.AnyTown.People;
        var device = scene.NewDevice(people[scene.Chance.Next(people.Count)]);
        var asked = Enumerable.Range(0, 12).Select(_ => device.Compose()).ToArray();
        foreach (var operation in asked)
            operation.IsInOrder = false;
        var tries = asked.Concat(asked).Concat(asked).ToArray();
        scene.Chance.Shuffle(tries);
        var nodes = scene.Cluster.Nodes.Count;
        await Task.WhenAll(
            tries.Select(
                (operation, i) =>
                {
                    var (node, delay) = (scene.Chance.Next(nodes), scene.Chance.Next(0, 1_500));
                    return Late(operation, node, delay);
                }
            )
        );

        async Task Late(Operation operation, int node, int delay)
        {
            await Task.Delay(delay);
            await device.Try(operation, node);
        }
    }
}

/// <summary>Two devices of one member were offline with a hundred commands each, or a thousand; both send all, and one sends all twice.</summary>
internal sealed record OfflineClient() : Fault("F13", "offline client comes back")
{
    public override async Task Strike(Scene scene)
    {
        var people = scene.AnyTown.People;
        var member = people[scene.Chance.Next(people.Count)];
        var commands = scene.Chance.Next(5) == 0 ? 1_000 : 100;
        await Task.WhenAll(Outbox(times: 1), Outbox(times: 2));

        async Task Outbox(int times)
        {
            var device = scene.NewDevice(member);
            var queued = Enumerable.Range(0, commands).Select(_ => device.Compose()).ToArray();
            for (; times > 0; times--)
                foreach (var operation in queued)
                    if (operation.Outcome == Outcome.Unknown)
                        await device.Carry(operation, CancellationToken.None);
                    else
                        await device.Try(operation, scene.Chance.Next(scene.Cluster.Nodes.Count));
        }
    }
}
