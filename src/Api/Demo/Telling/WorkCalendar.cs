namespace Networking.Api.Demo.Telling;

/// <summary>Working days and office hours of the year that ends at <paramref name="Now"/> (UTC).</summary>
internal sealed record WorkCalendar(DateTimeOffset Now)
{
    /// <summary>When the story begins: 365 days before now.</summary>
    public DateTimeOffset Start => Now.AddDays(-365);

    /// <summary>A moment in the office on a day of the story, moved off the weekend and never after now.</summary>
    /// <param name="day">Days since <see cref="Start"/>.</param>
    /// <param name="zone">Offset of the office from UTC.</param>
    /// <param name="random">Source of the hour and minute.</param>
    public DateTimeOffset OnDay(double day, TimeSpan zone, Random random)
    {
        var at = InOffice(PlusWorkdays(Start.AddDays(day), 0), zone, random);
        while (at > Now.AddMinutes(-90))
        {
            at = PlusWorkdays(at, -1);
        }

        return at;
    }

    /// <summary>Steps over weekends; zero moves a weekend to the Monday after it.</summary>
    public static DateTimeOffset PlusWorkdays(DateTimeOffset day, int count)
    {
        var step = count < 0 ? -1 : 1;
        for (var left = Math.Abs(count); left > 0; left -= IsWorkday(day) ? 1 : 0)
        {
            day = day.AddDays(step);
        }

        while (!IsWorkday(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }

    /// <summary>Between 8:00 and 16:20 of the office's clock, busiest in mid-morning.</summary>
    public static DateTimeOffset InOffice(DateTimeOffset day, TimeSpan zone, Random random)
    {
        var minutes = 480 + (int)(500 * random.NextDouble() * (0.4 + 0.6 * random.NextDouble()));
        var midnight = new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero);
        return midnight.AddMinutes(minutes).AddSeconds(random.Next(60)) - zone;
    }

    /// <summary>The moment itself in waking working hours, else the next morning in the office.</summary>
    public static DateTimeOffset AwakeAt(DateTimeOffset at, TimeSpan zone, Random random)
    {
        var local = at + zone;
        return local.Hour is >= 7 and < 20 && IsWorkday(local) ? at
            : local.Hour < 7 ? InOffice(PlusWorkdays(local, 0), zone, random)
            : InOffice(PlusWorkdays(local, 1), zone, random);
    }

    /// <summary>Neither a weekend nor Christmas nor New Year.</summary>
    public static bool IsWorkday(DateTimeOffset day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Month, day.Day) is not ((12, 25) or (12, 26) or (1, 1));
}
