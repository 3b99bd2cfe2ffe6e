using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Api.Live;

namespace Networking.Api.Tests.Live;

/// <summary>
/// The resume protocol as a client is to follow it: subscribe, fetch what came after the cursor, then take what is
/// pushed; what lies at or before the cursor is a repeat.
/// </summary>
public sealed class ResumingClient(Person who, LiveNode node) : IAsyncDisposable
{
    private readonly List<Heard> _events = [];
    private readonly Lock _gate = new();
    private readonly HttpClient _http = node.At(who).Http;
    private HubConnection? _hub;
    private Task _reading = Task.CompletedTask;
    private long _cursor;

    public Person Who => who;

    public int Repeats { get; private set; }

    public int Connections { get; private set; }

    public IReadOnlyList<(long Position, string Type, Guid? Thread)> Events
    {
        get
        {
            lock (_gate)
                return [.. _events.Select(e => (e.Position, e.Type, e.ThreadId))];
        }
    }

    public IEnumerable<long> PositionsOf(string type) => Events.Where(e => e.Type == type).Select(e => e.Position);

    public async Task Connect()
    {
        var pushed = Channel.CreateUnbounded<JsonElement>();
        var hub = _hub = LiveClient.Build(node, who.Token, HttpTransportType.WebSockets);
        hub.On<JsonElement[]>(
            LiveHub.Events,
            events =>
            {
                foreach (var e in events)
                    pushed.Writer.TryWrite(e);
            }
        );
        hub.Closed += _ =>
        {
            pushed.Writer.TryComplete();
            return Task.CompletedTask;
        };
        await hub.StartAsync();
        Connections++;
        await Fetch();
        _reading = Read(pushed.Reader);
    }

    /// <summary>As when the network goes away: what was pushed and not yet read is lost or not, as it happens.</summary>
    public async Task Disconnect()
    {
        if (_hub is { } hub)
            await hub.DisposeAsync();
        await _reading;
        _hub = null;
    }

    public async Task Reaches(long position)
    {
        for (var i = 0; Volatile.Read(ref _cursor) < position; i++)
        {
            Assert.True(i < 600, $"{who.Name} stays at {_cursor}, before {position}.");
            await Task.Delay(50);
        }
    }

    public static async Task<IReadOnlyList<(long, string, Guid?)>> WholeFeed(Person who, LiveNode node)
    {
        using var http = node.At(who).Http;
        var (events, _) = await Pages(http, 0);
        return [.. events.Select(e => (e.Position, e.Type, e.ThreadId))];
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        _http.Dispose();
    }

    private async Task Fetch()
    {
        var (events, position) = await Pages(_http, _cursor);
        lock (_gate)
            _events.AddRange(events);
        Volatile.Write(ref _cursor, position);
    }

    private async Task Read(ChannelReader<JsonElement> pushed)
    {
        await foreach (var e in pushed.ReadAllAsync())
        {
            var heard = Heard.From(e);
            if (heard.Position <= _cursor)
            {
                Repeats++;
                continue;
            }

            lock (_gate)
                _events.Add(heard);
            Volatile.Write(ref _cursor, heard.Position);
        }
    }

    private static async Task<(List<Heard> Events, long Position)> Pages(HttpClient http, long after)
    {
        var events = new List<Heard>();
        while (true)
        {
            var page = JsonDocument.Parse(await http.GetStringAsync($"/api/feed?after={after}&limit=200")).RootElement;
            events.AddRange(page.GetProperty("events").EnumerateArray().Select(e => Heard.From(e)));
            after = page.GetProperty("position").GetInt64();
            if (!page.GetProperty("more").GetBoolean())
                return (events, after);
        }
    }
}
