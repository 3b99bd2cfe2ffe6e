using System.Text.Json;
using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Organisations;
using Networking.Domain.Threads;

namespace Networking.Api.Tests.Analytics;

/// <summary>Every number against a plain count over the commands that made it.</summary>
public sealed class MeasuringGrowth(NetworkingFixture fixture)
{
    private static readonly DateOnly First = new(2025, 1, 30);

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    public async Task agrees_with_a_plain_count(string grain)
    {
        var (ann, facts, last) = await Told();
        var all = await Points(ann, last, $"grain={grain}&to=2025-03-20");
        Assert.Equal(Expected(facts, grain, First, new(2025, 3, 20)), all);

        var part = await Points(ann, last, $"grain={grain}&from=2025-02-05&to=2025-03-02");
        Assert.Equal(Expected(facts, grain, new(2025, 2, 5), new(2025, 3, 2)), part);
    }

    [Fact]
    public async Task leaves_out_what_came_after_as_of()
    {
        var (ann, facts, last) = await Told();
        var asOf = new DateOnly(2025, 2, 10);
        var known = facts.Where(f => f.Day <= asOf).ToArray();
        var points = await Points(ann, last, "from=2025-01-30&to=2025-03-20&asOf=2025-02-10");
        Assert.Equal(Expected(known, "day", First, asOf), points);
    }

    [Fact]
    public async Task shows_the_own_organisations_part_and_nobody_elses()
    {
        var network = await fixture.Network();
        var ann = (await network.Company("Acme", "Ann", "Bob"))[0];
        var zoe = (await network.Company("Zeta", "Zoe"))[0];
        var last = (await zoe.Say(await zoe.StartThread("Talk"), "Hi")).Position;
        var own = (await ann.Get($"/api/analytics/growth?atLeast={last}&organisationId={ann.Organisation()}")).Is(200);
        Assert.Equal(2, Number(own.Items[^1], "members"));
        Assert.Equal(0, Number(own.Items[^1], "messages"));
        var all = (await ann.Get("/api/analytics/growth")).Is(200);
        Assert.Equal(3, Number(all.Items[^1], "members"));
        var other = (await ann.Get($"/api/analytics/growth?organisationId={zoe.Organisation()}")).Is(404, "not_found");
        var missing = (await ann.Get($"/api/analytics/growth?organisationId={Guid.NewGuid()}")).Is(404, "not_found");
        Assert.Equal(missing.Text, other.Text);
    }

    // A network whose organisations, threads and messages are dated in early 2025; the network itself counts nothing.
    private async Task<(Person Ann, (DateOnly Day, string What)[] Facts, long Last)> Told()
    {
        var network = await fixture.Network();
        var facts = new List<(DateOnly, string)>();
        var owner = new Actor(network.Id, Guid.CreateVersion7(), Guid.CreateVersion7());
        Task<long> On(int day, string what, Func<CommandContext, Command> make, Actor by)
        {
            facts.Add((First.AddDays(day), what));
            var at = new DateTimeOffset(First.AddDays(day), new TimeOnly(23, 59), TimeSpan.Zero);
            return network.Do(make(new CommandContext(Guid.CreateVersion7(), by, at)));
        }

        var profile = new OrganisationProfile("Acme", "", null, [], [], [], Listed: true);
        var (mail, name) = (owner.Seal($"{owner.MemberId:N}@{network.Id}.example"), owner.Seal("Ann"));
        await On(
            0,
            "organisation",
            c => new RegisterOrganisation(owner.OrganisationId, profile, owner.MemberId, mail, name) { Context = c },
            network.Operator
        );
        await On(1, "member", c => new AcceptInvitation(name) { Context = c }, owner);
        var thread = Guid.CreateVersion7();
        await On(
            3,
            "thread",
            c => new StartThread(thread, ThreadKind.Internal, null, owner.Seal("Talk"), []) { Context = c },
            owner
        );
        long last = 0;
        foreach (var day in (int[])[3, 3, 4, 11, 12, 12, 12, 30, 33, 45])
            last = await On(
                day,
                "message",
                c => new SendMessage(Guid.CreateVersion7(), thread, owner.Seal("Hi"), null, []) { Context = c },
                owner
            );
        return (await network.Admit(owner, "Ann"), [.. facts], last);
    }

    private static async Task<List<Point>> Points(Person person, long last, string query)
    {
        var growth = (await person.Get($"/api/analytics/growth?atLeast={last}&{query}")).Is(200);
        return
        [
            .. growth.Items.Select(p => new Point(
                DateOnly.Parse(p.GetProperty("period").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                Number(p, "organisations"),
                Number(p, "members"),
                Number(p.GetProperty("threads"), "internal"),
                Number(p, "messages"),
                Number(p, "messagesInPeriod")
            )),
        ];
    }

    private static List<Point> Expected((DateOnly Day, string What)[] facts, string grain, DateOnly from, DateOnly to)
    {
        var points = new List<Point>();
        for (var start = StartOf(from, grain); start <= to; start = Next(start, grain))
        {
            var end = Next(start, grain).AddDays(-1) < to ? Next(start, grain).AddDays(-1) : to;
            long Total(string what) => facts.Count(f => f.What == what && f.Day <= end);
            var before = facts.Count(f => f.What == "message" && f.Day < start);
            var messages = Total("message");
            points.Add(
                new(start, Total("organisation"), Total("member"), Total("thread"), messages, messages - before)
            );
        }

        return points;
    }

    private static DateOnly StartOf(DateOnly day, string grain) =>
        grain switch
        {
            "day" => day,
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => new(day.Year, day.Month, 1),
        };

    private static DateOnly Next(DateOnly day, string grain) =>
        grain switch
        {
            "day" => day.AddDays(1),
            "week" => day.AddDays(7),
            _ => day.AddMonths(1),
        };

    private static long Number(JsonElement point, string field) => point.GetProperty(field).GetInt64();

    private sealed record Point(
        DateOnly Period,
        long Organisations,
        long Members,
        long Threads,
        long Messages,
        long MessagesInPeriod
    );
}
