using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Networking.Api.Http;

/// <summary>What one connection may cost before a request of it is even read (T19, T23).</summary>
internal static class ServerLimits
{
    public static IServiceCollection AddServerLimits(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = BodyLimit.Bytes;
            server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            server.Limits.MaxRequestHeaderCount = 64;
            server.Limits.MaxRequestLineSize = 8 * 1024;
            // Who sends a request drop by drop holds a connection for no longer than this.
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
}
