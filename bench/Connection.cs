using System.Net.Sockets;
using System.Text;

namespace Networking.Bench;

/// <summary>
/// One HTTP/1.1 connection that sends and waits, written out by hand: the load generator shares two cores with what it
/// measures, so it must cost little. It reads the status and skips the body by its length or last chunk.
/// </summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[16 * 1024];
    private readonly string _head;

    public Connection(string path, string token) =>
        _head =
            $"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n";

    /// <param name="node">The rig's first when not said otherwise.</param>
    public Task Open(Uri? node = null) => _socket.ConnectAsync(Rig.Address.Host, (node ?? Rig.Address).Port);

    public async Task<int> Post(string body)
    {
        var request = Encoding.UTF8.GetBytes(
            $"{_head}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
        );
        await _socket.SendAsync(request);
        var read = 0;
        while (!IsWhole(_answer.AsSpan(0, read)))
        {
            var more = await _socket.ReceiveAsync(_answer.AsMemory(read));
            if (more == 0)
                throw new IOException("The server closed the connection.");
            read += more;
        }

        return int.Parse(Encoding.ASCII.GetString(_answer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = Encoding.ASCII.GetString(answer[..end]);
        const string Length = "Content-Length: ";
        var at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return answer.EndsWith("0\r\n\r\n"u8);
        var digits = head[(at + Length.Length)..].Split('\r')[0];
        return answer.Length >= end + 4 + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
