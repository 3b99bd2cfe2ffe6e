using System.Globalization;
using System.Threading.RateLimiting;
using Networking.Api.Hosting;

namespace Networking.Api.Limits;

/// <param name="PerSecond">How many in the long run.</param>
/// <param name="Burst">How many at once, after a pause.</param>
internal sealed record Limit(int PerSecond, int Burst)
{
    public TokenBucketRateLimiterOptions Options =>
        new()
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            // One timer fills all buckets, not one each.
            AutoReplenishment = false,
        };

    /// <summary><c>Limits:name:PerSecond</c> and <c>:Burst</c>, where they are set.</summary>
    /// <exception cref="StartRefusedException">They are no positive numbers.</exception>
    public static Limit Read(IConfiguration configuration, string name, Limit otherwise) =>
        new(
            Number(configuration, $"Limits:{name}:{nameof(PerSecond)}", otherwise.PerSecond),
            Number(configuration, $"Limits:{name}:{nameof(Burst)}", otherwise.Burst)
        );

    /// <exception cref="StartRefusedException">It is no positive number.</exception>
    public static int Number(IConfiguration configuration, string key, int otherwise) =>
        configuration[key] is not { } text ? otherwise
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new StartRefusedException(
            $"{key} is '{text}', not a positive number. Limits:Enabled=false turns all off."
        );
}
