using System.Threading.RateLimiting;
using Networking.Api.Http;
using Networking.Api.Identity;

namespace Networking.Api.Limits;

/// <summary>
/// How many searches of one network run at once on a node, and how many more wait their turn (T23): the dearest of the
/// queries leaves the other networks' requests the connections that they need.
/// </summary>
internal sealed class SearchLimit(IConfiguration configuration) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private readonly bool _enabled = configuration.GetValue("Limits:Enabled", true);
    private readonly PartitionedRateLimiter<string> _networks = Networks(
        Limit.Number(configuration, "Limits:Search:AtOnce", 6),
        Limit.Number(configuration, "Limits:Search:Waiting", 24)
    );

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!_enabled)
            return await next(context);
        var http = context.HttpContext;
        using var turn = await _networks.AcquireAsync(http.Actor().Network, 1, http.RequestAborted);
        return turn.IsAcquired ? await next(context) : Problem.TooMany("too_many_requests", Wait);
    }

    public void Dispose() => _networks.Dispose();

    private static PartitionedRateLimiter<string> Networks(int atOnce, int waiting) =>
        PartitionedRateLimiter.Create<string, string>(network =>
            RateLimitPartition.GetConcurrencyLimiter(
                network,
                _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting }
            )
        );
}
