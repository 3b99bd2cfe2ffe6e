using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Networking.Api.Live;

namespace Networking.Api.Tests.Live;

/// <summary>F14: a client that does not read is dropped, delays nobody, and resumes by its cursor.</summary>
[Collection(LiveCollection.Name)]
public sealed class ListeningSlowly(LiveFixture fixture)
{
    [Fact]
    public async Task is_dropped_and_delays_nobody()
    {
        var scene = await fixture.Scene();
        var thread = await scene.External(scene.Cay, scene.Dan);
        await using var cay = await LiveClient.Listen(fixture.Here, scene, scene.Cay);
        using var stuck = await ConnectWithoutReading(scene.Dan);
        var relay = fixture.Here.Get<LiveRelay>();
        await Becomes(() => relay.Listeners(scene.Dan.Id) == 1);
        var started = Stopwatch.GetTimestamp();
        var text = new string('x', 30_000);
        var sent = new List<(long Position, long At)>();
        while (relay.Listeners(scene.Dan.Id) > 0 && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(40))
        {
            var at = Stopwatch.GetTimestamp();
            sent.Add(((await Scene.Say(scene.Ann, thread, text)).Position, at));
        }

        var dropped = Stopwatch.GetElapsedTime(started);
        var heard = (await cay.Until(await scene.Bell())).ToDictionary(h => h.Position, h => h.At);
        var delays = sent.Select(s => Stopwatch.GetElapsedTime(s.At, heard[s.Position])).Order().ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"dropped after {dropped.TotalSeconds:0.0} s and {sent.Count} messages; others' p99 {delays[sent.Count * 99 / 100].TotalMilliseconds:0} ms"
        );
        Assert.True(dropped < TimeSpan.FromSeconds(30), $"{dropped}");
        Assert.True(delays[sent.Count * 99 / 100] < TimeSpan.FromSeconds(2), $"{delays[^1]}");

        var resuming = new ResumingClient(scene.Dan, fixture.Here);
        await resuming.Connect();
        var bell = await scene.Bell();
        await resuming.Reaches(bell);
        Assert.Equal(sent.Select(s => s.Position), resuming.PositionsOf("message_sent"));
    }

    private async Task<ClientWebSocket> ConnectWithoutReading(Person who)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var client = new ClientWebSocket();
        client.Options.SetRequestHeader("Authorization", $"Bearer {who.Token}");
        var address = new UriBuilder(new Uri(fixture.Here.Address, LiveHub.Path)) { Scheme = "ws" };
        await client.ConnectAsync(address.Uri, invoker, CancellationToken.None);
        var handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
        await client.SendAsync(handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return client;
    }

    private static async Task Becomes(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
            await Task.Delay(50);
        Assert.True(condition());
    }
}
