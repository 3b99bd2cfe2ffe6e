using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Networking.Api.Tests.Crashes;

/// <summary>
/// Between the host and PostgreSQL, to cut the line: at once and for a while, or exactly between a COMMIT that the
/// server gets and the answer that the host then does not (F3, F9).
/// </summary>
public sealed class DatabaseProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly HashSet<Socket> _sockets = [];
    private readonly Lock _gate = new();
    private int _commitsToCut;
    private volatile bool _away;

    public DatabaseProxy(int port)
    {
        _server = new(IPAddress.Loopback, port);
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many commits the server got whose answers were held back.</summary>
    public int Cut { get; private set; }

    /// <summary>The next so many commits reach the server; their answers do not come back, the line is cut instead.</summary>
    public void CutAfterCommits(int count) => Volatile.Write(ref _commitsToCut, count);

    /// <summary>Cuts every line and takes no new one until <see cref="ComeBack"/>.</summary>
    public void GoAway()
    {
        _away = true;
        lock (_gate)
            foreach (var socket in _sockets)
                socket.Dispose();
    }

    public void ComeBack() => _away = false;

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

    private async Task Serve(Socket host)
    {
        using var _ = host;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        host.NoDelay = true;
        if (_away)
            return;
        lock (_gate)
            _sockets.UnionWith([host, server]);
        try
        {
            await server.ConnectAsync(_server);
            var muted = new StrongBox();
            await Task.WhenAny(Pump(host, server, muted), Pump(server, host, muted, isAnswer: true));
            if (muted.Value)
                await Task.Delay(50); // The server commits; then the line is cut.
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        finally
        {
            lock (_gate)
                _sockets.ExceptWith([host, server]);
        }
    }

    private async Task Pump(Socket from, Socket to, StrongBox muted, bool isAnswer = false)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0; )
            {
                if (isAnswer && muted.Value)
                    return;
                if (!isAnswer && IsCommit(buffer.AsSpan(0, read)) && TakeCut())
                    muted.Value = true;
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }

    private static bool IsCommit(ReadOnlySpan<byte> sent) =>
        sent.IndexOf(Encoding.ASCII.GetBytes("COMMIT")) >= 0 && sent.Length < 100;

    private bool TakeCut()
    {
        if (Volatile.Read(ref _commitsToCut) <= 0 || Interlocked.Decrement(ref _commitsToCut) < 0)
            return false;
        Cut++;
        return true;
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
