using System.Net;
using System.Threading.RateLimiting;

namespace Networking.Api.Identity;

/// <summary>
/// A bucket of password attempts per client address, against stuffing many accounts (T19): each costs hashing time
/// too. Generous, since a whole company may sit behind one address.
/// </summary>
internal sealed class SignInThrottle : IEndpointFilter, IDisposable
{
    private const int PerMinute = 120;

    private readonly PartitionedRateLimiter<IPAddress> _buckets = PartitionedRateLimiter.Create<IPAddress, string>(a =>
        RateLimitPartition.GetTokenBucketLimiter(
            Neighbourhood(a),
            _ =>
                new()
                {
                    TokenLimit = PerMinute,
                    TokensPerPeriod = PerMinute / 60,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
        )
    );

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var address = context.HttpContext.Connection.RemoteIpAddress;
        if (address is null) // In-process: no network, no crowd.
            return await next(context);
        using var lease = _buckets.AttemptAcquire(address);
        return lease.IsAcquired
            ? await next(context)
            : SignInProblems.TooMany(context.HttpContext, TimeSpan.FromSeconds(1));
    }

    public void Dispose() => _buckets.Dispose();

    // An IPv6 customer holds a /64.
    private static string Neighbourhood(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
