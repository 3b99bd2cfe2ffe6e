using System.Globalization;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Search;

/// <summary>Where a page ended, in the search as it was when it began.</summary>
/// <param name="Until">Messages that came later are not looked at.</param>
internal sealed record SearchCursor(long Until, bool IsAny, double Score, DateTimeOffset SentAt, Guid MessageId)
{
    public string Text =>
        Cursor.Of(
            Until.ToString(CultureInfo.InvariantCulture),
            IsAny ? "any" : "all",
            Score.ToString("R", CultureInfo.InvariantCulture),
            SentAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            MessageId.ToString()
        );

    /// <exception cref="InvalidCursorException">Not a cursor of a search.</exception>
    public static SearchCursor? Parse(string? cursor) =>
        cursor is null ? null
        : Cursor.Parse(cursor, 5) is [var until, var mode, var score, var ticks, var id]
        && (mode is "any" or "all")
        && long.TryParse(until, CultureInfo.InvariantCulture, out var u)
        && double.TryParse(score, CultureInfo.InvariantCulture, out var s)
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
        && t is >= 0 and < 3155378975999999999
        && Guid.TryParse(id, out var g)
            ? new(u, mode == "any", s, new DateTimeOffset(t, TimeSpan.Zero), g)
        : throw new InvalidCursorException();
}
