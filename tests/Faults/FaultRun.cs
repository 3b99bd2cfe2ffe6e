using System.Collections.Concurrent;
using System.Diagnostics;
using Networking.Faults.Checks;
using Networking.Faults.Nemesis;
using Networking.Faults.Nodes;
using Networking.Faults.Workload;

namespace Networking.Faults;

/// <summary>
/// One run: people of two networks write and listen, faults strike at moments that the seed gives, all is healed, and what is
/// there is compared with what was said. The seed gives the plan; the machine's own pace is not in it.
/// </summary>
internal sealed class FaultRun(Cluster cluster, IReadOnlyList<Town> towns, int seed)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private const int Least = 40;
    private readonly Random _chance = new(seed);
    private readonly ConcurrentQueue<Operation> _history = new();
    private readonly List<Recovery> _recoveries = [];
    private readonly List<Blow> _blows = [];
    private IReadOnlyList<Guid>[] _threads = [];
    private readonly ConcurrentQueue<string> _reported = new();
    private int _deviceCount;
    private readonly Checkpoints _checkpoints = new(cluster.Database);
    private Listener[] _listeners = [];

    public IReadOnlyList<string> Canaries => [.. towns.Select(t => t.Canary)];

    public IReadOnlyCollection<Operation> History => _history;

    public IReadOnlyList<Blow> Blows => _blows;

    /// <param name="faults">Struck one after the other, while people write.</param>
    public async Task Go(IReadOnlyList<Fault> faults)
    {
        foreach (var town in towns)
            await town.SignIn();
        _threads = [.. await Task.WhenAll(towns.Select(t => t.StartThreads()))];
        Guid[] loud = [.. _threads.SelectMany(its => its.Where((_, n) => n != Town.Quiet))];
        _listeners = towns
            .SelectMany(t => t.People)
            .Select(p => new Listener(p, cluster.Nodes, loud, Fork()))
            .ToArray();
        foreach (var listener in _listeners)
            await listener.Begin();
        using var stopWriting = new CancellationTokenSource();
        using var stopListening = new CancellationTokenSource();
        var listening = Task.WhenAll(_listeners.Select(l => l.Run(stopListening.Token)));
        var watching = _checkpoints.Take(stopWriting.Token);
        var writing = Task.WhenAll(towns.SelectMany(t => t.People).Select(p => NewDevice(p).Run(stopWriting.Token)));

        await Task.Delay(_chance.Next(300, 800));
        await Strike(faults);
        // However slow the machine is: the checkers need something to look at.
        while (_history.Count(o => o is { Kind: OperationKind.Send, Outcome: Outcome.Acknowledged }) < Least)
            await Task.Delay(50);
        await stopWriting.CancelAsync();
        await Task.WhenAll(writing, watching);
        try
        {
            await Settle();
        }
        catch (UnansweredException e)
        {
            _reported.Enqueue($"I12: when all was healed: {e.Message}");
        }

        await stopListening.CancelAsync();
        await listening;
    }

    /// <summary>When all is quiet.</summary>
    public Task<Evidence> Gather() =>
        Collection.Gather(
            cluster,
            towns,
            _threads,
            [.. _history],
            _listeners,
            _checkpoints,
            _recoveries,
            [.. _reported]
        );

    private async Task Strike(IReadOnlyList<Fault> faults)
    {
        var scene = new Scene(cluster, towns, NewDevice, _reported.Enqueue, Fork());
        foreach (var fault in faults)
        {
            var struck = Stopwatch.GetTimestamp();
            await fault.Strike(scene with { Chance = Fork() });
            var healed = Stopwatch.GetTimestamp();
            await Recover(fault);
            _blows.Add(new(fault.ToString(), struck, healed, Stopwatch.GetTimestamp()));
            await Task.Delay(_chance.Next(0, 500));
        }
    }

    // I12: every node serves again, reads and writes; who types is seen on another node.
    private async Task Recover(Fault fault)
    {
        var healed = Stopwatch.GetTimestamp();
        var member = towns[0].People[0];
        for (var node = 0; node < cluster.Nodes.Count; )
        {
            var sent = await member.Ask(node, HttpMethod.Get, "/api/inbox?limit=1");
            if (sent?.Status == 200)
                node++;
            else if (Stopwatch.GetElapsedTime(healed) > Settling)
                break;
            else
                await Task.Delay(50);
        }

        _recoveries.Add(new(fault.ToString(), Stopwatch.GetElapsedTime(healed), fault.Patience));
        if (cluster.Redis is null)
            return;
        using var patience = new CancellationTokenSource(Settling);
        await new TypingProbe(towns[0].People, _threads[0][Town.Quiet], cluster.Nodes).Run(patience.Token);
        _recoveries.Add(new($"{fault}, for typing,", Stopwatch.GetElapsedTime(healed), fault.Patience));
    }

    // What is unknown is asked for again; everyone hears of the last.
    private async Task Settle()
    {
        using var patience = new CancellationTokenSource(Settling);
        foreach (var device in _history.Where(o => o.Outcome == Outcome.Unknown).GroupBy(o => o.Device).ToArray())
        foreach (var operation in device)
            await NewDevice(operation.By).Carry(operation, patience.Token);
        foreach (var (town, its) in towns.Zip(_threads))
        {
            var bell = await town.People[0]
                .Must(
                    HttpMethod.Put,
                    "/api/organisations/mine",
                    new { name = $"{town.Canary} acme", about = Guid.NewGuid().ToString() }
                );
            await town.People[0].Get($"/api/inbox?limit=1&atLeast={bell.Position}");
            await town.People[0].Get($"/api/search?q=nothing&atLeast={bell.Position}");
            foreach (var listener in _listeners.Where(l => town.People.Contains(l.Member)))
                while (listener.Cursor < bell.Position && !patience.IsCancellationRequested)
                    await Task.Delay(20);
        }
    }

    private Device NewDevice(Member member)
    {
        var town = towns.Single(t => t.People.Contains(member));
        var index = towns.ToList().IndexOf(town);
        var threads = _threads[index].Where((_, n) => n != Town.Quiet && town.PartiesOf(n).Contains(member)).ToArray();
        var name = $"{member.Name} {Interlocked.Increment(ref _deviceCount)}";
        return new Device(name, member, town.Canary, threads, cluster.Nodes.Count, _history, Fork());
    }

    private Random Fork()
    {
        lock (_chance)
            return new Random(_chance.Next());
    }
}
