using System.Globalization;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Search;

/// <summary>Where a page ended, in the search as it was when it began.</summary>
/// <param name="Until">Messages that came later are not looked at.</param>
/// <param name="Rare">Of each word that is looked for, whether it was rare.</param>
/// <param name="Scale">What scores were measured by: the mean length and each concept's weight; null when the newest come first.</param>
internal sealed record SearchCursor(
    long Until,
    bool IsAny,
    double Score,
    DateTimeOffset SentAt,
    Guid MessageId,
    bool[] Rare,
    float[]? Scale
)
{
    private const char Separator = ' ';

    public string Text =>
        Cursor.Of(
            Until.ToString(CultureInfo.InvariantCulture),
            IsAny ? "any" : "all",
            Score.ToString("R", CultureInfo.InvariantCulture),
            SentAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            MessageId.ToString(),
            string.Concat(Rare.Select(r => r ? '1' : '0')),
            string.Join(Separator, Scale?.Select(s => s.ToString("R", CultureInfo.InvariantCulture)) ?? [])
        );

    /// <exception cref="InvalidCursorException">Not a cursor of a search.</exception>
    public static SearchCursor? Parse(string? cursor) =>
        cursor is null ? null
        : Cursor.Parse(cursor, 7) is [var until, var mode, var score, var ticks, var id, var rare, var scale]
        && (mode is "any" or "all")
        && long.TryParse(until, CultureInfo.InvariantCulture, out var u)
        && double.TryParse(score, CultureInfo.InvariantCulture, out var s)
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
        && t is >= 0 and < 3155378975999999999
        && Guid.TryParse(id, out var g)
        && rare.All(r => r is '0' or '1')
        && Numbers(scale) is { } measures
            ? new(
                u,
                mode == "any",
                s,
                new DateTimeOffset(t, TimeSpan.Zero),
                g,
                [.. rare.Select(r => r == '1')],
                measures.Length == 0 ? null : measures
            )
        : throw new InvalidCursorException();

    private static float[]? Numbers(string text)
    {
        var numbers = new List<float>();
        foreach (var part in text.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            if (float.TryParse(part, CultureInfo.InvariantCulture, out var number) && float.IsPositive(number))
                numbers.Add(number);
            else
                return null;
        return [.. numbers];
    }
}
