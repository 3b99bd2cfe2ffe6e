using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Tests.Stories;

/// <summary>Turns acts into a log that could have happened. Positions have gaps, as those of a sequence do.</summary>
internal sealed partial class Story
{
    private readonly List<Recorded> _log = [];
    private DateTimeOffset _now = Cast.Begin;
    private long _position;

    public static IReadOnlyList<Recorded> Tell(IEnumerable<Act> acts)
    {
        var story = new Story();
        foreach (var (company, i) in Cast.Companies.Select((c, i) => (c, i)))
            story.Record(new OrganisationRegistered(company, Cast.Profile(i), Guid.Empty, story._now));
        foreach (var p in Cast.People)
            story.Record(
                new MemberJoined(p.OrganisationId, p.Id, p.Says("@"), p.Says("?"), [Role.Member], p.Id, story._now)
            );
        foreach (var act in acts)
            story.Do(act);
        return story._log;
    }

    private void Do(Act a)
    {
        _now = _now.AddHours(a.Hours);
        if (a.Verb == Verb.Start)
            Start(a);
        else if (a.Verb is Verb.Befriend)
            Befriend(a);
        else if (a.Verb is Verb.Hire)
            Hire(a);
        else if (a.Verb is Verb.ChangeCompany)
            ChangeCompany(a);
        else if (a.Verb is Verb.Import)
            Import(a);
        else if (_talks.Count > 0)
            Talk(a, _talks[a.What % _talks.Count]);
    }

    private void Record(DomainEvent e)
    {
        _position += 1 + (_log.Count % 3);
        _log.Add(new Recorded(Cast.Network, _position, e));
    }
}
