using System.Globalization;

namespace Networking.Projections.Search;

internal static class SearchDate
{
    /// <summary>A day, a month or a year: 2026-11-23, 2026-11, 2026. From its first day to the day after its last.</summary>
    public static (DateOnly First, DateOnly End) Parse(SearchPart part)
    {
        var text = part.Text;
        if (Is(text, "yyyy-MM-dd") is { } day && day < DateOnly.MaxValue)
            return (day, day.AddDays(1));
        if (Is($"{text}-01", "yyyy-MM-dd") is { Year: < 9999 } month)
            return (month, month.AddMonths(1));
        if (Is($"{text}-01-01", "yyyy-MM-dd") is { Year: < 9999 } year)
            return (year, year.AddYears(1));
        throw new InvalidSearchException($"{part.Operator}: is a day, a month or a year, such as 2026-11-23.");
    }

    private static DateOnly? Is(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
