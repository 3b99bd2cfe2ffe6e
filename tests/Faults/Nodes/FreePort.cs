using System.Net;
using System.Net.Sockets;

namespace Networking.Faults.Nodes;

internal static class FreePort
{
    /// <summary>One that was free a moment ago.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
