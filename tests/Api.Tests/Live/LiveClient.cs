using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Api.Live;

namespace Networking.Api.Tests.Live;

/// <summary>A program that listens, and remembers what it heard and when.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Lock _gate = new();
    private readonly List<Heard> _heard = [];
    private readonly List<HeardTyping> _typing = [];
    private readonly TaskCompletionSource<long> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _since;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveClient(HubConnection hub)
    {
        Hub = hub;
        hub.On<JsonElement[]>(LiveHub.Events, Take);
        hub.On<HeardTyping>(
            LiveHub.TypingSeen,
            typing =>
            {
                lock (_gate)
                    _typing.Add(typing);
            }
        );
        hub.Closed += _ =>
        {
            _closed.TrySetResult(Stopwatch.GetTimestamp());
            return Task.CompletedTask;
        };
    }

    public HubConnection Hub { get; }

    public static async Task<LiveClient> Connect(
        LiveNode node,
        Person who,
        HttpTransportType transport = HttpTransportType.WebSockets
    )
    {
        var client = new LiveClient(Build(node, who.Token, transport));
        await client.Hub.StartAsync();
        return client;
    }

    /// <summary>Connected, and through with what is told again from before the handshake.</summary>
    public static async Task<LiveClient> Listen(
        LiveNode node,
        Scene scene,
        Person who,
        HttpTransportType transport = HttpTransportType.WebSockets
    )
    {
        var client = await Connect(node, who, transport);
        var bell = await scene.Bell();
        await client.Until(bell);
        client._since = bell;
        return client;
    }

    public static HubConnection Build(LiveNode node, string? token, HttpTransportType transport) =>
        new HubConnectionBuilder()
            .WithUrl(
                new Uri(node.Address, LiveHub.Path),
                transport,
                o => o.AccessTokenProvider = () => Task.FromResult(token)
            )
            .Build();

    /// <summary>What was heard so far, in the order it came.</summary>
    public IReadOnlyList<Heard> All
    {
        get
        {
            lock (_gate)
                return [.. _heard];
        }
    }

    /// <summary>Of whom it was said that they type, and where.</summary>
    public IReadOnlyList<HeardTyping> Typing
    {
        get
        {
            lock (_gate)
                return [.. _typing];
        }
    }

    public Task Types(Guid thread) => Hub.InvokeAsync(nameof(LiveHub.Typing), thread);

    /// <summary>Everything heard before the event at this position, when that has come; without the bells.</summary>
    public async Task<IReadOnlyList<Heard>> Until(long position)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (_gate)
            {
                more = _more.Task;
                var at = _heard.FindIndex(h => h.Position >= position);
                if (at >= 0)
                    return [.. _heard.Take(at).Where(h => h.Position > _since && h.Type != Scene.BellType)];
            }

            await more.WaitAsync(patience.Token);
        }
    }

    public async Task<IReadOnlyList<string>> TypesUntil(long position) =>
        [.. (await Until(position)).Select(h => h.Type)];

    /// <summary>How long after the timestamp the connection was gone.</summary>
    public async Task<TimeSpan> CutAfter(long timestamp) =>
        Stopwatch.GetElapsedTime(timestamp, await _closed.Task.WaitAsync(Patience));

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private void Take(JsonElement[] events)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            _heard.AddRange(events.Select(e => Heard.From(e, now)));
            (var more, _more) = (_more, new(TaskCreationOptions.RunContinuationsAsynchronously));
            more.TrySetResult();
        }
    }
}

public sealed record HeardTyping(Guid ThreadId, Guid MemberId);

/// <summary>A feed event as a client got it.</summary>
/// <param name="At">When it came, as a timestamp of the stopwatch.</param>
public sealed record Heard(long Position, string Type, Guid? ThreadId, JsonElement Data, long At)
{
    public static Heard From(JsonElement e, long at = 0) =>
        new(
            e.GetProperty("position").GetInt64(),
            e.GetProperty("type").GetString()!,
            e.TryGetProperty("threadId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null,
            e.GetProperty("data").Clone(),
            at
        );
}
