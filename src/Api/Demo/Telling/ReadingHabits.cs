namespace Networking.Api.Demo.Telling;

/// <summary>How far everybody has read: old matters to the end, recent ones by habit, some people far behind.</summary>
internal static class ReadingHabits
{
    public static IReadOnlyList<DemoReadMarker> Read(
        int seed,
        WorkCalendar calendar,
        IReadOnlyList<DemoThread> threads
    ) => [.. threads.SelectMany(t => t.Participants.Select(p => Read(seed, calendar, t, p)).OfType<DemoReadMarker>())];

    private static DemoReadMarker? Read(int seed, WorkCalendar calendar, DemoThread thread, string person)
    {
        var random = Chance.For(seed, "read " + thread.Key + person);
        var own = 0;
        for (var i = 0; i < thread.Messages.Count; i++)
        {
            own = thread.Messages[i].By == person ? i + 1 : own;
        }

        var count = thread.Messages.Count;
        var read = random.Happens(Missed(calendar.Now - thread.Messages[^1].At, person))
            ? random.Next(own, count)
            : count;
        read = Math.Max(read, own);
        if (read == 0)
        {
            return null;
        }

        var sent = thread.Messages[read - 1].At;
        var at = read == own ? sent : sent.AddMinutes(random.Next(1, 400));
        return new DemoReadMarker(thread.Key, person, read, at < calendar.Now ? at : calendar.Now);
    }

    /// <summary>Probability that somebody has not read to the end.</summary>
    private static double Missed(TimeSpan age, string person) =>
        person == DemoStory.Guide
            ? age.TotalDays switch
            {
                < 1 => 0.85,
                < 4 => 0.6,
                < 9 => 0.3,
                _ => 0,
            }
            : age.TotalDays switch
            {
                < 1 => 0.6,
                < 5 => 0.35,
                < 21 => 0.15,
                _ => 0.05,
            };
}
