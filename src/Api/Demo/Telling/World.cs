namespace Networking.Api.Demo.Telling;

/// <summary>How somebody writes: with salutations, warmly, or to the point.</summary>
internal enum Voice
{
    Formal,
    Warm,
    Brief,
}

/// <summary>A person with what the story needs to cast them: jobs, voice, the office's offset from UTC.</summary>
internal sealed record Staff(DemoPerson Person, IReadOnlyList<string> Jobs, Voice Voice, TimeSpan Zone)
{
    public string First => Person.DisplayName[..Person.DisplayName.IndexOf(' ', StringComparison.Ordinal)];
    public string Last => Person.DisplayName[(Person.DisplayName.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    public bool Leads => Person.Roles.Contains("owner") || Person.Roles.Contains("admin");
}

/// <summary>Everything that is settled before the first thread is told.</summary>
internal sealed record World(
    int Seed,
    WorkCalendar Calendar,
    IReadOnlyList<DemoCompany> Companies,
    IReadOnlyList<Staff> Staff,
    IReadOnlyList<DemoRelationship> Relationships
)
{
    public DemoCompany Company(string key) => Companies.First(c => c.Key == key);

    public IEnumerable<Staff> StaffOf(string company, DateTimeOffset at) =>
        Staff.Where(s => s.Person.Company == company && s.Person.At <= at);
}

/// <summary>A stretch of time in which a thread may live; <c>To</c> is now where it is still open.</summary>
internal sealed record Window(DateTimeOffset From, DateTimeOffset To, bool Open)
{
    /// <summary>When the two companies could talk: active, neither suspended nor ended.</summary>
    public static IReadOnlyList<Window> Of(DemoRelationship relationship, DateTimeOffset now)
    {
        var windows = new List<Window>();
        DateTimeOffset? from = null;
        foreach (var step in relationship.Steps)
        {
            if (step.Step is DemoStep.Accept or DemoStep.Resume)
            {
                from = step.At;
            }
            else if (from is { } since && step.Step is (DemoStep.Suspend or DemoStep.End))
            {
                windows.Add(new Window(since, step.At, Open: false));
                from = null;
            }
        }

        return from is { } last ? [.. windows, new Window(last, now, Open: true)] : windows;
    }
}
