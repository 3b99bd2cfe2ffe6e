using Networking.Api.Import.Reading;
using Networking.Domain.Organisations;

namespace Networking.Api.Import.Mapping;

/// <summary>
/// Gives every person of a window a seat. What the window says best of a person counts: an address before none, an
/// organisation before none, a name before none.
/// </summary>
internal sealed class Newcomers(ImportIds ids, Census census, Placement placement)
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public Seat SeatOf(SourcePerson person) => _seats[person.Key];

    public IReadOnlyList<Arrivals> Place(IReadOnlyList<Read> window)
    {
        var newcomers = new Dictionary<Guid, List<Arrival>>();
        var founded = new Dictionary<Guid, OrganisationProfile>();
        foreach (var (person, at, source) in StrangersOf(window))
        {
            var memberId = ids.Member(person);
            if ((census.Member(memberId) ?? ByAddress(person)) is { } known)
            {
                _seats[person.Key] = known;
                continue;
            }

            var (organisationId, profile) = placement.Of(person);
            if (profile is not null)
            {
                founded.Add(organisationId, profile);
                census.Add(organisationId, profile.Name, profile.Domains);
            }

            var seat = _seats[person.Key] = new Seat(memberId, organisationId);
            census.Add(seat, person.Email);
            if (!newcomers.TryGetValue(organisationId, out var people))
                newcomers.Add(organisationId, people = []);
            people.Add(new Arrival(memberId, person, at, source));
        }

        return [.. newcomers.Select(n => ToArrivals(n.Key, n.Value, founded.GetValueOrDefault(n.Key)))];
    }

    private static Arrivals ToArrivals(Guid organisationId, List<Arrival> people, OrganisationProfile? founded) =>
        new(organisationId, founded ?? NotNeeded, founded is not null, people);

    // An organisation that is there keeps its own profile.
    private static readonly OrganisationProfile NotNeeded = new("", "", null, [], [], [], Listed: false);

    private Seat? ByAddress(SourcePerson person) => person.Email is { } email ? census.ByAddress(email) : null;

    private IEnumerable<(SourcePerson, DateTimeOffset, string)> StrangersOf(IReadOnlyList<Read> window)
    {
        var strangers = new Dictionary<string, List<(SourcePerson Person, SourceMessage Message)>>(
            StringComparer.Ordinal
        );
        foreach (var message in window.Select(r => r.Message))
        foreach (var person in message.To.Prepend(message.From).Where(p => !_seats.ContainsKey(p.Key)))
        {
            if (!strangers.TryGetValue(person.Key, out var named))
                strangers.Add(person.Key, named = []);
            named.Add((person, message));
        }

        foreach (var named in strangers.Values)
        {
            var first = named.MinBy(n => n.Message.At).Message;
            yield return (named.Select(n => n.Person).MaxBy(Telling)!, first.At, first.Key);
        }
    }

    private static int Telling(SourcePerson person) =>
        (person.Email is null ? 0 : 4)
        + (person.Organisation is null ? 0 : 2)
        + (person.DisplayName.Equals(person.Email ?? person.Key, StringComparison.Ordinal) ? 0 : 1);
}
