using System.Net;
using System.Net.Sockets;

namespace Networking.Api.Postgres;

/// <summary>Ports of this machine that only programs on it can reach.</summary>
internal static class LoopbackPort
{
    // Below those that systems give to outgoing connections (Linux from 32768, others from 49152: RFC 6335), of which
    // a busy machine makes thousands between the look and the use.
    private const int First = 20_000;
    private const int Last = 32_000;
    private const int Attempts = 100;

    /// <summary>One that was free a moment ago: another program may be quicker.</summary>
    /// <exception cref="SocketException">This process may open none.</exception>
    public static int FindFree()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = Random.Shared.Next(First, Last);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException) when (attempt < Attempts) { }
        }
    }
}
