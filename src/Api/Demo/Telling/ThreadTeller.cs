namespace Networking.Api.Demo.Telling;

/// <summary>Tells the threads of all scenarios: casts them, places them in time, and has them written.</summary>
internal static class ThreadTeller
{
    public static IReadOnlyList<DemoThread> TellAll(World world, IReadOnlyList<Scenario> scenarios)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. scenarios
                .SelectMany(s => s.Facts.Select((_, i) => Tell(world, s, i, said)))
                .OrderBy(t => t.At)
                .ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
    }

    private static DemoThread Tell(World world, Scenario scenario, int index, HashSet<string> said)
    {
        var facts = scenario.Facts[index];
        var key = scenario.Name + "-" + (index + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        var random = Chance.For(world.Seed, key);
        var place = Placement.Of(world, scenario, facts, random);
        var cast = Casting.Of(world, scenario, facts, place.At, random);
        var starter = cast.Values.First();
        var slots = new Slots(
            facts,
            cast,
            company => Short(world.Company(company).Name),
            days => WorkCalendar.PlusWorkdays(place.At, days),
            facts.Facts.TryGetValue("lang", out var language) ? Enum.Parse<Language>(language) : scenario.Language,
            random
        );
        var messages = MessageWriter.Write(world, scenario, index, key, place, cast, slots, random, said);
        var (subject, _) = slots.Fill(scenario.Subject, starter);
        return new DemoThread(
            key,
            scenario.Kind,
            facts.A,
            facts.B,
            subject,
            starter.Person.Key,
            Casting.Participants(world, scenario, facts, cast, place.At, random),
            place.At,
            messages,
            ClosedAt(messages[^1].At, place.Until, world.Calendar.Now, random)
        );
    }

    private static DateTimeOffset? ClosedAt(
        DateTimeOffset last,
        DateTimeOffset until,
        DateTimeOffset now,
        Random random
    )
    {
        var at = last.AddHours(random.Next(2, 90)).AddMinutes(random.Next(60));
        return last < now.AddDays(-30) && at < until && random.Happens(0.45) ? at : null;
    }

    /// <summary>A company's name as people say it: its first word.</summary>
    private static string Short(string name) =>
        name.StartsWith("Ateliers ", StringComparison.Ordinal)
            ? "Ardoise"
            : name[..name.IndexOf(' ', StringComparison.Ordinal)];
}
