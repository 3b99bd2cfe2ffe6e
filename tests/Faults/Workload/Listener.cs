using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Faults.Nodes;

namespace Networking.Faults.Workload;

/// <summary>
/// Who listens all the while, by the protocol of docs/api.md: connect, fetch what came after the cursor, take what is pushed;
/// what lies at or before the cursor is a repeat. When the line breaks, the same again at any node.
/// </summary>
/// <param name="threads">Where its member says that it types: also where it has no part, of which nobody may hear.</param>
internal sealed class Listener(Member member, IReadOnlyList<Node> nodes, IReadOnlyList<Guid> threads, Random chance)
{
    private readonly List<long> _heard = [];
    private readonly HashSet<(Guid Thread, Guid Member)> _typing = [];
    private long _cursor = -1;

    public Member Member => member;

    /// <summary>Where it began to listen.</summary>
    public long Since { get; private set; }

    public IReadOnlyList<long> Heard
    {
        get
        {
            lock (_heard)
                return [.. _heard];
        }
    }

    /// <summary>Of whom it was ever told that they type, and where.</summary>
    public IReadOnlyList<(Guid Thread, Guid Member)> Typing
    {
        get
        {
            lock (_typing)
                return [.. _typing];
        }
    }

    public long Cursor => Volatile.Read(ref _cursor);

    public async Task Begin()
    {
        Since = (await Feed.Read(member, after: 0, keep: false)).Position;
        Volatile.Write(ref _cursor, Since);
    }

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(nodes[chance.Next(nodes.Count)], stop);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private async Task Listen(Node node, CancellationToken stop)
    {
        var pushed = Channel.CreateUnbounded<JsonElement>();
        await using var hub = Line.To(node, member);
        hub.On<JsonElement[]>(
            "events",
            events =>
            {
                foreach (var e in events)
                    pushed.Writer.TryWrite(e);
            }
        );
        hub.On<JsonElement>(
            "typing",
            typing =>
            {
                lock (_typing)
                    _typing.Add((typing.GetProperty("threadId").GetGuid(), typing.GetProperty("memberId").GetGuid()));
            }
        );
        hub.Closed += _ =>
        {
            pushed.Writer.TryComplete();
            return Task.CompletedTask;
        };
        await hub.StartAsync(stop);
        _ = Type(hub, new Random(chance.Next()));
        foreach (var e in (await Feed.Read(member, Cursor)).Events)
            Take(e);
        await foreach (var e in pushed.Reader.ReadAllAsync(stop))
            Take(e);
    }

    // Until the line breaks.
    private async Task Type(HubConnection hub, Random pauses)
    {
        while (hub.State == HubConnectionState.Connected)
        {
            try
            {
                await hub.SendAsync("Typing", threads[pauses.Next(threads.Count)]);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return;
            }

            await Task.Delay(pauses.Next(100, 1_500));
        }
    }

    private void Take(JsonElement e)
    {
        var position = e.GetProperty("position").GetInt64();
        if (position <= Cursor)
            return;
        lock (_heard)
            _heard.Add(position);
        lock (member.Shown)
            member.Shown.Add(e.GetRawText());
        Volatile.Write(ref _cursor, position);
    }
}
