using System.Net;
using Networking.Api.Hosting;

namespace Networking.Api.Telemetry;

/// <summary>Where metrics are served: a port of their own, on loopback unless the operator names another address.</summary>
internal sealed record MetricsAddress(IPAddress Address, int Port)
{
    /// <returns>Null when <c>Metrics:Port</c> is not set: nothing is served.</returns>
    /// <exception cref="StartRefusedException">A setting cannot be read.</exception>
    public static MetricsAddress? Find(IConfiguration configuration)
    {
        if (configuration["Metrics:Port"] is not { Length: > 0 } text)
            return null;
        if (!ushort.TryParse(text, out var port))
            throw new StartRefusedException($"Metrics:Port should be a port, not '{text}'.");
        var name = configuration["Metrics:Address"] ?? IPAddress.Loopback.ToString();
        return IPAddress.TryParse(name, out var address)
            ? new(address, port)
            : throw new StartRefusedException($"Metrics:Address should be an IP address, not '{name}'.");
    }
}
