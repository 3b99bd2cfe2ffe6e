using Microsoft.AspNetCore.HttpOverrides;
using Networking.Api.Hosting;

namespace Networking.Api.Http;

/// <summary>
/// <c>Proxies:0=10.0.0.0/24</c>, …: the reverse proxies whose word counts on who asks and by which scheme. Nobody else's
/// does, or anybody could name an address of their choice and have its limits.
/// </summary>
internal static class Proxies
{
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        var networks = configuration.GetSection("Proxies").Get<string[]>() ?? [];
        if (networks.Length == 0)
            return app;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(Parse(network));
        return app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Parse(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        return System.Net.IPAddress.TryParse(text, out var one)
            ? new(one, one.GetAddressBytes().Length * 8)
            : throw new StartRefusedException($"Proxies holds '{text}', which is no address and no network.");
    }
}
