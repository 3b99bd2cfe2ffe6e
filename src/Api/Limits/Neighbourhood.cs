using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Networking.Api.Limits;

/// <summary>Whom an address stands for: one host of IPv4, but of IPv6 the whole /64 that a customer holds.</summary>
internal readonly record struct Neighbourhood(ulong Bits, bool IsV6)
{
    public static Neighbourhood Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), IsV6: true)
            : new(BinaryPrimitives.ReadUInt32BigEndian(bytes), IsV6: false);
    }
}
