using System.Net;
using System.Net.Sockets;

namespace Networking.Support;

/// <summary>
/// A line that can be made bad: cut at once and for a while, cut exactly between a COMMIT that the server gets and the answer
/// that the client then does not, held before a COMMIT, silent in one direction, slow, torn and in slices of one byte.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly HashSet<Socket> _sockets = [];
    private readonly Lock _gate = new();
    private int _commitsToCut;
    private int _commitsToHold;
    private TimeSpan _hold;
    private volatile bool _away;

    public TcpProxy(int port)
    {
        _server = new(IPAddress.Loopback, port);
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many commits the server got whose answers were held back.</summary>
    public int Cut { get; private set; }

    /// <summary>Before each piece, in either direction.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How likely it is that a piece resets its line, from 0 to 1.</summary>
    public double ResetChance { get; set; }

    /// <summary>The first bytes of each piece come one by one.</summary>
    public bool InSlices { get; set; }

    /// <summary>What the client sends does not arrive until this is false again; nothing is cut.</summary>
    public bool SilencesClient { get; set; }

    /// <summary>What the server answers does not arrive until this is false again; nothing is cut.</summary>
    public bool SilencesServer { get; set; }

    /// <summary>The next so many commits reach the server; their answers do not come back, the line is cut instead.</summary>
    public void CutAfterCommits(int count) => Volatile.Write(ref _commitsToCut, count);

    /// <summary>The next so many transactions stay open for a while, with the positions that they have taken.</summary>
    public void HoldCommits(int count, TimeSpan time)
    {
        _hold = time;
        Volatile.Write(ref _commitsToHold, count);
    }

    /// <summary>Cuts every line and takes no new one until <see cref="ComeBack"/>.</summary>
    public void GoAway()
    {
        _away = true;
        lock (_gate)
            foreach (var socket in _sockets)
                socket.Dispose();
    }

    public void ComeBack() => _away = false;

    /// <summary>A good line again.</summary>
    public void Heal()
    {
        CutAfterCommits(0);
        HoldCommits(0, TimeSpan.Zero);
        (Latency, ResetChance, InSlices, SilencesClient, SilencesServer) = (TimeSpan.Zero, 0, false, false, false);
        ComeBack();
    }

    public ValueTask DisposeAsync()
    {
        GoAway();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }

    private async Task Serve(Socket client)
    {
        using var _ = client;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        if (_away)
            return;
        lock (_gate)
            _sockets.UnionWith([client, server]);
        try
        {
            await server.ConnectAsync(_server);
            var muted = new Flag();
            await Task.WhenAny(Pump(client, server, muted), Pump(server, client, muted, isAnswer: true));
            if (muted.IsSet)
                await Task.Delay(50); // The server commits; then the line is cut.
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        finally
        {
            lock (_gate)
                _sockets.ExceptWith([client, server]);
        }
    }

    private async Task Pump(Socket from, Socket to, Flag muted, bool isAnswer = false)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0; )
            {
                if (isAnswer && muted.IsSet)
                    return;
                if (!isAnswer && IsCommit(buffer.AsSpan(0, read)))
                {
                    if (Take(ref _commitsToHold))
                        await Task.Delay(_hold);
                    if (Take(ref _commitsToCut))
                    {
                        muted.IsSet = true;
                        Cut++;
                    }
                }

                while ((isAnswer ? SilencesServer : SilencesClient) && !_away)
                    await Task.Delay(10);
                if (Latency > TimeSpan.Zero)
                    await Task.Delay(Latency);
                if (ResetChance > 0 && Random.Shared.NextDouble() < ResetChance)
                {
                    from.LingerState = to.LingerState = new LingerOption(enable: true, seconds: 0);
                    return;
                }

                await Send(to, buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }

    private async Task Send(Socket to, ReadOnlyMemory<byte> piece)
    {
        for (var slices = InSlices ? 16 : 0; slices > 0 && piece.Length > 1; slices--)
        {
            await to.SendAsync(piece[..1]);
            piece = piece[1..];
        }

        await to.SendAsync(piece);
    }

    private static bool IsCommit(ReadOnlySpan<byte> sent) => sent.Length < 100 && sent.IndexOf("COMMIT"u8) >= 0;

    private static bool Take(ref int count) => Volatile.Read(ref count) > 0 && Interlocked.Decrement(ref count) >= 0;

    private sealed class Flag
    {
        public volatile bool IsSet;
    }
}
