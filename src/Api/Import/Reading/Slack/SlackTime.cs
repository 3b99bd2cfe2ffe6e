using System.Globalization;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>Slack's <c>ts</c>: seconds since 1970, a point and six digits; unique in its conversation.</summary>
internal static class SlackTime
{
    private const decimal Latest = 253_402_300_799m;

    /// <summary>Null if it is no time.</summary>
    public static DateTimeOffset? Of(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= Latest
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
