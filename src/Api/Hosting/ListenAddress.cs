using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Networking.Api.Hosting;

/// <summary>Finds a taken port before anything is started, so that the operator reads one line and no consequences.</summary>
internal static class ListenAddress
{
    /// <exception cref="IOException">Another program listens there already.</exception>
    public static void EnsureFree(string? urls)
    {
        foreach (
            var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var address = BindingAddress.Parse(url);
            if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
                continue;
            try
            {
                var local =
                    IPAddress.TryParse(address.Host, out var ip) ? ip
                    : address.Host == "localhost" ? IPAddress.Loopback
                    : IPAddress.Any;
                using var socket = new Socket(local.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                // As Kestrel binds: a port in TIME_WAIT is free.
                socket.SetSocketOption(
                    SocketOptionLevel.Socket,
                    SocketOptionName.ReuseAddress,
                    !OperatingSystem.IsWindows()
                );
                socket.Bind(new IPEndPoint(local, address.Port));
                socket.Listen();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new IOException(
                    $"Another program listens at {url} already.",
                    new AddressInUseException(e.Message, e)
                );
            }
        }
    }
}
