namespace Networking.Api.Demo.Telling;

/// <summary>When a thread starts, and the moment that its messages must not reach.</summary>
internal sealed record Placement(DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>Inside one window of the pair (or of the company), more likely late in the year than early.</summary>
    public static Placement Of(World world, Scenario scenario, Case facts, Random random)
    {
        var now = world.Calendar.Now;
        var zone = world.Staff.First(s => s.Person.Company == facts.A).Zone;
        var length = TimeSpan.FromDays(1.5 * (scenario.Beats.Max(b => b.Day ?? 0) + 3));
        var windows = Windows(world, facts)
            .Select(w => w.Open ? w : w with { To = w.To - length })
            .Where(w => w.To > w.From)
            .ToList();
        if (facts.WorkdaysAgo is { } ago)
        {
            var pinned = WorkCalendar.InOffice(WorkCalendar.PlusWorkdays(now, -ago), zone, random);
            var earliest = windows[^1].From.AddMinutes(40);
            return new Placement(
                pinned < earliest ? earliest
                    : pinned > now.AddHours(-4) ? now.AddHours(-4)
                    : pinned,
                now
            );
        }

        var left = windows.Sum(w => (w.To - w.From).TotalDays) * Math.Pow(random.NextDouble(), 0.72);
        foreach (var window in windows)
        {
            var days = (window.To - window.From).TotalDays;
            if (left <= days || window == windows[^1])
            {
                var day = (window.From - world.Calendar.Start).TotalDays + Math.Min(left, days);
                var at = world.Calendar.OnDay(day, zone, random);
                var until = window.Open ? now : window.To + length;
                // Christmas and a weekend after it may move a thread behind the end of its window.
                var latest = until.AddHours(-2);
                return new Placement(
                    at < window.From ? window.From.AddMinutes(50)
                        : at > latest ? latest
                        : at,
                    until
                );
            }

            left -= days;
        }

        throw new InvalidOperationException("No time for " + scenario.Name + " between " + facts.A + " and " + facts.B);
    }

    private static IEnumerable<Window> Windows(World world, Case facts)
    {
        var windows = facts.B is null
            ? [new Window(world.Company(facts.A).At.AddDays(14), world.Calendar.Now, Open: true)]
            : Window.Of(
                world.Relationships.First(r =>
                    (r.Requester == facts.A && r.Receiver == facts.B)
                    || (r.Requester == facts.B && r.Receiver == facts.A)
                ),
                world.Calendar.Now
            );
        var ready = new[] { facts.A, facts.B ?? facts.A }.Max(c => FifthJoins(world, c));
        return windows.Select(w => w.From < ready ? w with { From = ready } : w);
    }

    /// <summary>From then on a company has people enough for any cast.</summary>
    private static DateTimeOffset FifthJoins(World world, string company) =>
        world.Staff.Where(s => s.Person.Company == company).Select(s => s.Person.At).Order().ElementAt(4);
}
