using System.Globalization;
using System.Text;
using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Cast;

/// <summary>Lets the people of <see cref="StaffNames"/> join: the owner with the company, a core soon, the rest over time.</summary>
internal static class StaffList
{
    private const int Core = 5;

    public static IReadOnlyList<Staff> Join(int seed, WorkCalendar calendar, IReadOnlyList<DemoCompany> companies) =>
        [
            .. companies.SelectMany(c =>
                StaffNames
                    .Of(c.Key)
                    .Split('\n', StringSplitOptions.TrimEntries)
                    .Select((line, i) => Join(seed, calendar, c, line, i))
            ),
        ];

    private static Staff Join(int seed, WorkCalendar calendar, DemoCompany company, string line, int index)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var key = Key(parts[0]);
        var zone = CompanyList.Zone(company.Key);
        var random = Chance.For(seed, key);
        var since = (company.At - calendar.Start).TotalDays;
        var day =
            index < Core || key == DemoStory.PartnerGuide
                ? since + 1 + index
                : since + 6 + (354 - since) * random.NextDouble() * random.NextDouble();
        var at = index == 0 ? company.At : calendar.OnDay(day, zone, random);
        return new Staff(
            new DemoPerson(key, company.Key, parts[0], key + "@" + company.Domain, parts[1].Split(' '), at),
            parts[2].Split(' '),
            Enum.Parse<Voice>(parts[3]),
            zone
        );
    }

    /// <summary>The name as the local part of an address: lower case, without accents, joined by dots.</summary>
    private static string Key(string name)
    {
        var letters = name.Replace("ł", "l", StringComparison.Ordinal)
            .Replace("ı", "i", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c == ' ' ? '.' : char.ToLowerInvariant(c));
        return string.Concat(letters);
    }
}
