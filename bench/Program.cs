using Networking.Bench;

// dotnet run -c Release --project bench            all benchmarks
// dotnet run -c Release --project bench -- sends   one of them
(string Name, Func<Rig, Task<object>> Run)[] all =
[
    ("startup", StartUp.Run),
    ("sends", Sends.Run),
    ("latency", Latency.Run),
    ("crowd", Crowd.Run),
    ("inbox", Inbox.Run),
    ("import", Import.Run),
    ("wall", Wall.Run),
    ("ranking", Ranking.Run),
    ("languages", Languages.Run),
    ("search", Search.Run),
    ("rebuild", Rebuild.Run),
    ("nodes", Nodes.Run),
    ("client", Client.Run),
    ("lighthouse", Lighthouse.Run),
];
var chosen = args.Length == 0 ? all : [.. all.Where(b => args.Contains(b.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown benchmark. There are: {string.Join(", ", all.Select(b => b.Name))}");
    return 2;
}

foreach (var (name, run) in chosen)
{
    Console.WriteLine($"== {name}");
    await using var rig = await Rig.Start();
    await Results.Write(name, await run(rig));
}

return 0;
