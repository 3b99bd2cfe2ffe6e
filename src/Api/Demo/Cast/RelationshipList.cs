using System.Globalization;
using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Cast;

/// <summary>Who asked whom, and what became of it: every state of a partner relationship occurs.</summary>
internal static class RelationshipList
{
    /// <summary>A pair a line: requester>receiver, then its steps as letter, day of the story, and note or reason.</summary>
    private const string Pairs = """
        polder>brenner | R 4 Drives for the new case packer family; Ulrike and I spoke at the fair. | A 5
        nordhafen>polder | R 8 We already move your boxes from Hamburg. Here we could share the dates in one place. | A 11
        brenner>nordhafen | R 9 Bitte alle Abholungen künftig hier abstimmen. | A 10 | S 198 Cargo insurance certificate has lapsed; no collections until we hold the new one. | B 207
        polder>karkonosze | R 16 Frames for CP-40 and CP-60, first lot of ten. | A 19
        tidewater>polder | R 27 Encoders and load cells for your tray sealers, as discussed with Yusuf. | A 32
        vasterled>polder | R 45 Line 3 in Mölndal: integration, acceptance and service. | A 46
        brenner>ardoise | R 58 Housings for the size 4 gearbox. | A 63
        karkonosze>ardoise | R 66 Fixtures and pallets for your machining cells, as we do for others in Lyon. | A 72 | S 301 Two invoices overdue since the summer; deliveries stop until they are settled.
        tidewater>ardoise | R 70 Encoder bodies in AlSi7, 3,000 a year. | A 76 | E 214 Encoder bodies move in-house; thank you for the good work.
        vasterled>solana | R 79 Shelf-ready cases for private label. | A 82
        solana>nordhafen | R 84 Groupage Valencia to Göteborg and Hamburg, every week. | A 87
        brenner>lumenfeld | R 95 Supplier audits and EMC tests. | A 97
        vasterled>lumenfeld | R 104 Hygiene audits at both plants. | A 111
        brenner>kitahama | R 125 Low-noise bearings for the servo range. | A 128
        kitahama>nordhafen | R 131 Consolidated boxes Osaka to Hamburg. | A 136 | E 222 Trial year stopped early: rates no longer competitive. | R 262 New rates received. We would like to begin again. | A 265
        kitahama>tidewater | R 160 We saw your encoder range and would like to introduce our bearings. | X 190
        cedar>brenner | R 176 Stocking agreement for North America. | A 181
        solana>cedar | R 188 Corrugated trays for the US market. | D 194 We handle power transmission only; packaging is outside of our range. All the best!
        tidewater>cedar | R 203 A stockist near the Great Lakes for our encoders. | A 209
        polder>oliveira | R 231 Harnesses for CP-40; three samples to begin with. | A 233
        vasterled>karkonosze | R 240 Stainless trolleys for the bakery. | W 252
        oliveira>nordhafen | R 268 Aveiro to Eindhoven, one pallet a week. | A 271
        polder>lumenfeld | R 318 CE conformity of the new tray sealer TS-20. | A 320
        ardoise>polder | R 351 Cast brackets and covers: we supply Brenner and know your tolerances. Shall we talk?
        solana>polder | R 358 Your packers run our boxes at Västerled. A direct line would help us both.
        polder>kitahama | R 355 Washdown bearings for the tray sealer infeed, directly rather than through stockists.
        oliveira>brenner | R 361 Motor cables with your connector, made to length.
        """;

    public static IReadOnlyList<DemoRelationship> Agree(int seed, WorkCalendar calendar, IReadOnlyList<Staff> staff) =>
        [.. Pairs.Split('\n', StringSplitOptions.TrimEntries).Select(line => Agree(seed, calendar, staff, line))];

    private static DemoRelationship Agree(int seed, WorkCalendar calendar, IReadOnlyList<Staff> staff, string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var pair = parts[0].Split('>');
        var random = Chance.For(seed, parts[0]);
        var steps = new List<DemoRelationshipStep>();
        var ready = staff
            .Where(s => pair.Contains(s.Person.Company) && s.Person.Roles.Contains("owner"))
            .Max(s => s.Person.At);
        foreach (var words in parts.Skip(1).Select(p => p.Split(' ', 3)))
        {
            var step = Step(words[0]);
            var side = step is DemoStep.Accept or DemoStep.Decline ? pair[1] : pair[0];
            var zone = CompanyList.Zone(side);
            var planned = calendar.OnDay(int.Parse(words[1], CultureInfo.InvariantCulture), zone, random);
            var earliest = steps.Count > 0 ? steps[^1].At : ready;
            var at =
                step == DemoStep.Expire ? steps[^1].At.AddDays(30)
                : planned <= earliest ? earliest.AddMinutes(random.Next(25, 90))
                : planned;
            var leads = staff.Where(s => s.Person.Company == side && s.Leads && s.Person.At <= at).ToList();
            var by = step is DemoStep.Expire or DemoStep.Resume ? steps[^1].By : random.Pick(leads).Person.Key;
            steps.Add(new DemoRelationshipStep(step, by, words.Length > 2 ? words[2] : null, at));
        }

        return new DemoRelationship(pair[0], pair[1], steps);
    }

    private static DemoStep Step(string letter) =>
        letter switch
        {
            "R" => DemoStep.Request,
            "A" => DemoStep.Accept,
            "D" => DemoStep.Decline,
            "W" => DemoStep.Withdraw,
            "X" => DemoStep.Expire,
            "S" => DemoStep.Suspend,
            "B" => DemoStep.Resume,
            "E" => DemoStep.End,
            _ => throw new FormatException("No step " + letter),
        };
}
