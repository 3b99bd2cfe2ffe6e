using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Cast;

/// <summary>The companies: a packaging-machine builder, its suppliers, its customer, and those around them.</summary>
internal static class CompanyList
{
    private sealed record Entry(
        int Day,
        double Zone,
        string Key,
        string Name,
        string Sector,
        string Regions,
        string Capabilities,
        bool Verified,
        string About
    );

    private static readonly Entry[] Entries =
    [
        new(
            0,
            1,
            "polder",
            "Polder Automation B.V.",
            "Machinery",
            "NL, BE, DE",
            "packaging machines, line integration, retrofit, field service",
            true,
            "Builds case packers and tray sealers for food producers in Eindhoven, 140 people, lines from 20 to 90 cases a minute."
        ),
        new(
            2,
            1,
            "brenner",
            "Brenner Antriebstechnik GmbH",
            "Drives",
            "DE, AT, CH",
            "gear motors, servo drives, special shafts, repair",
            true,
            "Family firm in Esslingen since 1961: helical and bevel gear motors from 0.12 to 45 kW, small series welcome."
        ),
        new(
            4,
            1,
            "nordhafen",
            "Nordhafen Logistik KG",
            "Logistics",
            "DE, NL, ES, JP",
            "sea freight, road freight, customs, warehousing",
            true,
            "Forwarder in Hamburg with its own bonded warehouse; weekly groupage to Iberia and consolidated boxes from Japan."
        ),
        new(
            11,
            1,
            "karkonosze",
            "Karkonosze Steel Sp. z o.o.",
            "Metalworking",
            "PL, DE, CZ",
            "laser cutting, welding, powder coating, machine frames",
            true,
            "Welded frames and guards in stainless and mild steel, Jelenia Góra; EN 1090 and ISO 3834 certified."
        ),
        new(
            22,
            0,
            "tidewater",
            "Tidewater Instruments Ltd",
            "Sensors",
            "GB, IE",
            "encoders, load cells, calibration, custom cables",
            true,
            "Bristol maker of encoders and hygienic load cells, with a calibration laboratory that also serves other makes."
        ),
        new(
            40,
            1,
            "vasterled",
            "Västerled Foods AB",
            "Food",
            "SE, NO, DK",
            "chilled ready meals, private label, frozen bakery",
            true,
            "Ready meals and bakery from two plants near Göteborg, 52 million trays a year."
        ),
        new(
            54,
            1,
            "ardoise",
            "Ateliers Ardoise SAS",
            "Metalworking",
            "FR, CH",
            "aluminium castings, CNC machining, prototypes",
            true,
            "Gravity castings and machined housings near Lyon, from the first pattern to series of 20,000."
        ),
        new(
            73,
            1,
            "solana",
            "Solana Envases S.L.",
            "Packaging",
            "ES, PT, FR",
            "corrugated boxes, trays, recycled board, print",
            true,
            "Corrugated packaging from Valencia: shelf-ready cases and trays with up to 100 % recycled fibre."
        ),
        new(
            88,
            1,
            "lumenfeld",
            "Lumenfeld Prüfwesen AG",
            "Testing and certification",
            "CH, DE, SE",
            "CE conformity, supplier audits, hygiene audits, EMC tests",
            true,
            "Independent test house in Winterthur: machinery safety, EMC chamber, supplier and hygiene audits."
        ),
        new(
            121,
            9,
            "kitahama",
            "Kitahama Bearing Works 北浜軸受",
            "Bearings",
            "JP, DE, US",
            "deep groove bearings, ceramic hybrids, food-grade grease",
            true,
            "大阪の軸受メーカー。Deep groove and hybrid bearings, low-noise grades, washdown variants; Osaka."
        ),
        new(
            172,
            -5,
            "cedar",
            "Cedar Ridge Distribution Inc.",
            "Distribution",
            "US, CA",
            "stocking, power transmission, local repair",
            true,
            "Stocks European drives and sensors for plants around the Great Lakes; warehouse and repair shop in Toledo, Ohio."
        ),
        new(
            226,
            0,
            "oliveira",
            "Oliveira Cablagens Lda",
            "Electrical",
            "PT, ES",
            "cable harnesses, control cabinets, box build",
            false,
            "Cable harnesses and small control cabinets in Aveiro, series from one piece; new in this network."
        ),
    ];

    public static IReadOnlyList<DemoCompany> Join(int seed, WorkCalendar calendar) =>
        [
            .. Entries
                .Select(e => new DemoCompany(
                    e.Key,
                    e.Name,
                    e.Key + ".example",
                    e.About,
                    e.Sector,
                    e.Regions.Split(", "),
                    e.Capabilities.Split(", "),
                    e.Verified,
                    calendar.OnDay(e.Day, TimeSpan.FromHours(e.Zone), Chance.For(seed, e.Key))
                ))
                .OrderBy(c => c.At),
        ];

    /// <summary>Offset of a company's office from UTC.</summary>
    public static TimeSpan Zone(string company) => TimeSpan.FromHours(Entries.First(e => e.Key == company).Zone);
}
