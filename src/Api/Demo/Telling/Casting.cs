namespace Networking.Api.Demo.Telling;

/// <summary>Gives the parts of a scenario to people who have joined by then.</summary>
internal static class Casting
{
    /// <summary>One person for each label, in the order of the cast list; nobody plays two parts.</summary>
    public static IReadOnlyDictionary<string, Staff> Of(
        World world,
        Scenario scenario,
        Case facts,
        DateTimeOffset at,
        Random random
    )
    {
        var cast = new OrderedDictionary<string, Staff>(StringComparer.Ordinal);
        foreach (var part in scenario.Cast.Split(' '))
        {
            var label = part[..part.IndexOf('=', StringComparison.Ordinal)];
            var job = part[(label.Length + 3)..];
            var company = part[label.Length + 1] == 'A' ? facts.A : facts.B!;
            var free = world.StaffOf(company, at).Where(s => !cast.ContainsValue(s)).ToList();
            var fitting = free.Where(s => Fits(s, job)).ToList();
            cast.Add(label, random.Pick(fitting.Count > 0 ? fitting : free));
        }

        return cast;
    }

    /// <summary>The cast, and some who only read; for an announcement everybody who has joined.</summary>
    public static IReadOnlyList<string> Participants(
        World world,
        Scenario scenario,
        Case facts,
        IReadOnlyDictionary<string, Staff> cast,
        DateTimeOffset at,
        Random random
    )
    {
        var others = world
            .StaffOf(facts.A, at)
            .Concat(facts.B is null ? [] : world.StaffOf(facts.B, at))
            .Where(s => scenario.Kind == DemoThreadKind.Announcement || Listens(s, random));
        return [.. cast.Values.Concat(others).Select(s => s.Person.Key).Distinct()];
    }

    private static bool Fits(Staff staff, string job) =>
        job == "any" || (job == "lead" ? staff.Leads : staff.Jobs.Contains(job));

    private static bool Listens(Staff staff, Random random) =>
        random.Happens(
            staff.Person.Key == DemoStory.Guide ? 0.85
            : staff.Person.Key == DemoStory.PartnerGuide ? 0.5
            : 0.12
        );
}
