using System.Net;
using System.Net.Sockets;

namespace Networking.Api.Postgres;

/// <summary>Ports of this machine that only programs on it can reach.</summary>
internal static class LoopbackPort
{
    /// <summary>One that was free a moment ago: another program may be quicker.</summary>
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
