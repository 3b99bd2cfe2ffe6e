using System.Globalization;
using System.Text.Json;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>The time of a record: ISO 8601, or seconds or milliseconds since 1970.</summary>
internal static class ChatTimes
{
    // Seconds reach this in the year 5138, milliseconds had passed it in 1973.
    private const double Milliseconds = 1e11;
    private static readonly double Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>In UTC; null if it is no time. A time without an offset is taken as UTC.</summary>
    public static DateTimeOffset? Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out var number) ? FromNumber(number) : null,
            JsonValueKind.String => FromText(value.GetRawText().Trim('"')),
            _ => null,
        };

    private static DateTimeOffset? FromNumber(double number)
    {
        var milliseconds = Math.Abs(number) >= Milliseconds ? number : number * 1000;
        return Math.Abs(milliseconds) <= Latest && milliseconds > -62_135_596_800_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond))
            : null;
    }

    // The year first: nothing that could be read as day-month in one country and month-day in another.
    private static DateTimeOffset? FromText(string text) =>
        text.Length >= 10
        && text[4] == '-'
        && text[7] == '-'
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;
}
