namespace Networking.Faults.Nemesis;

/// <summary>A node and PostgreSQL do not reach each other, in one direction or both.</summary>
internal sealed record Partition() : Fault("F9", "partition from PostgreSQL")
{
    public override TimeSpan Patience => TimeSpan.FromSeconds(20);

    public override async Task Strike(Scene scene)
    {
        var line = scene.AnyNode.Back;
        switch (scene.Chance.Next(3))
        {
            case 0:
                line.GoAway();
                break;
            case 1:
                line.SilencesClient = true;
                break;
            default:
                line.SilencesServer = true;
                break;
        }

        await scene.WaitLong();
        line.Heal();
    }
}

/// <summary>200 ms of latency, resets, and slices of a byte: between clients and a node, or a node and PostgreSQL.</summary>
internal sealed record BadLine() : Fault("F11", "bad line")
{
    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        var line = scene.Chance.Next(2) == 0 ? node.Front : node.Back;
        line.Latency = TimeSpan.FromMilliseconds(scene.Chance.Next(20, 200));
        line.ResetChance = 0.05;
        line.InSlices = true;
        await scene.Wait(1_500, 4_000);
        line.Heal();
    }
}

/// <summary>Programs that listen and never read.</summary>
internal sealed record StuckListeners() : Fault("F14", "stuck listeners")
{
    private const int Count = 50;

    public override async Task Strike(Scene scene)
    {
        var node = scene.AnyNode;
        var stuck = new List<System.Net.WebSockets.ClientWebSocket>();
        for (var i = 0; i < Count; i++)
        {
            var people = scene.AnyTown.People;
            var socket = new System.Net.WebSockets.ClientWebSocket();
            stuck.Add(socket);
            socket.Options.SetRequestHeader("Authorization", $"Bearer {people[i % people.Count].Token}");
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var address = new UriBuilder(node.Address) { Scheme = "ws", Path = "/hubs/live" };
                await socket.ConnectAsync(address.Uri, patience.Token);
                await socket.SendAsync(
                    "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(),
                    System.Net.WebSockets.WebSocketMessageType.Text,
                    endOfMessage: true,
                    patience.Token
                );
            }
            catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or OperationCanceledException)
            {
                break; // Another fault has the node.
            }
        }

        await scene.Wait(2_000, 4_000);
        foreach (var socket in stuck)
            socket.Dispose();
    }
}
