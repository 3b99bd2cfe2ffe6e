using Networking.Api.Demo.Cast;
using Networking.Api.Demo.Scenarios;
using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo;

/// <summary>
/// A year of a small network, as facts to be replayed into an empty database in the order of their times.
/// Everything is synthetic. Persons, companies, threads and messages are named by keys that are stable for a seed.
/// </summary>
/// <param name="Companies">In the order in which they joined.</param>
/// <param name="People">In the order in which they joined; each company's owner joins with the company.</param>
/// <param name="Relationships">One for each pair of companies that ever asked, with its steps in order.</param>
/// <param name="Threads">In the order in which they were started.</param>
/// <param name="ReadMarkers">How far participants have read; who has no marker in a thread has read nothing of it.</param>
public sealed record DemoStory(
    IReadOnlyList<DemoCompany> Companies,
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoRelationship> Relationships,
    IReadOnlyList<DemoThread> Threads,
    IReadOnlyList<DemoReadMarker> ReadMarkers
)
{
    /// <summary>The person to sign in as for a look round: owner and admin, with the liveliest inbox.</summary>
    public const string Guide = "sanne.verhoeven";

    /// <summary>A plain member of a partner company of the guide's, to see the other side.</summary>
    public const string PartnerGuide = "lukas.amsel";

    /// <summary>Tells the story that ends at <paramref name="now"/>: the same arguments give the same story.</summary>
    public static DemoStory Tell(int seed, DateTimeOffset now)
    {
        var calendar = new WorkCalendar(now.ToUniversalTime());
        var companies = CompanyList.Join(seed, calendar);
        var staff = StaffList.Join(seed, calendar, companies);
        var relationships = RelationshipList.Agree(seed, calendar, staff);
        var world = new World(seed, calendar, companies, staff, relationships);
        var threads = ThreadTeller.TellAll(world, Catalogue.All);
        return new DemoStory(
            companies,
            [.. staff.Select(s => s.Person).OrderBy(p => p.At).ThenBy(p => p.Key, StringComparer.Ordinal)],
            relationships,
            threads,
            ReadingHabits.Read(seed, calendar, threads)
        );
    }
}
