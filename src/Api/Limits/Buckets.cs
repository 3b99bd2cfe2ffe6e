using System.Threading.RateLimiting;

namespace Networking.Api.Limits;

/// <summary>A bucket of tokens for each key, filled at a steady rate; those nobody draws from for a while are dropped.</summary>
internal sealed class Buckets<TKey> : IDisposable
    where TKey : notnull
{
    private readonly PartitionedRateLimiter<TKey> _buckets;

    public Buckets(Limit limit)
    {
        var options = limit.Options;
        // One delegate for all requests: GetTokenBucketLimiter would make its own for each.
        Func<TKey, RateLimiter> make = _ => new TokenBucketRateLimiter(options);
        _buckets = PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.Get(key, make));
    }

    /// <returns>Null when there was a token; else after how long there is one again.</returns>
    public TimeSpan? Take(TKey key)
    {
        using var lease = _buckets.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _buckets.Dispose();
}
