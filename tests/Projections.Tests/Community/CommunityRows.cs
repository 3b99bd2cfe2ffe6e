using CsCheck;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.PartnerRelationships;
using Networking.Projections.Networks;
using Networking.Projections.Organisations;
using Networking.Projections.Tests.Stories;

namespace Networking.Projections.Tests.Community;

/// <summary>The folded rows of any story equal those of a naive recomputation.</summary>
public sealed class CommunityRows
{
    [Fact]
    public void of_networks_are_as_recomputed() =>
        Act.Log.Sample(
            log =>
                Same.Rows(
                    log.Of<NetworkFounded>()
                        .TakeLast(1)
                        .Select(n => new NetworkRow(Cast.Network, n.Event.Name, n.Event.At)),
                    AllReadModels.Community.Replay(log.Facts)
                ),
            iter: 200
        );

    [Fact]
    public void of_members_are_as_recomputed() =>
        Act.Log.Sample(log => Same.Rows(Members(log), AllReadModels.Community.Replay(log.Facts)), iter: 300);

    [Fact]
    public void of_organisations_are_as_recomputed() =>
        Act.Log.Sample(
            log =>
                Same.Rows(
                    Cast.Companies.Select(id => Organisation(log, id)),
                    AllReadModels.Community.Replay(log.Facts)
                ),
            iter: 300
        );

    [Fact]
    public void of_relationships_tell_every_step() =>
        Act.Log.Sample(
            log =>
            {
                var rows = AllReadModels.Community.Replay(log.Facts);
                var pairs = log.Of<PartnerRelationshipEvent>().GroupBy(e => e.Event.RelationshipId).ToArray();
                Same.Rows(pairs.Select(p => NaivePair.Row([.. p.Select(e => e.Event)])), rows);
                Same.Rows(
                    pairs.SelectMany(p =>
                        p.Select((e, i) => NaivePair.Step(e.Position, [.. p.Take(i + 1).Select(x => x.Event)]))
                    ),
                    rows
                );
            },
            iter: 300
        );

    private static IEnumerable<MemberRow> Members(Log log) =>
        from p in Cast.People.Concat(Cast.Guests)
        let facts = log.Of<OrganisationEvent>().Select(e => e.Event).Where(e => Of(e, p)).ToArray()
        where facts.Length > 0
        let entry = facts.Last(e => e is MemberInvited or MemberJoined)
        select new MemberRow(
            p.Id,
            p.OrganisationId,
            (entry as MemberInvited)?.DisplayName.Text ?? (entry as MemberJoined)?.DisplayName.Text,
            "@",
            facts
                .Select(e =>
                    (e as MemberInvited)?.Roles ?? (e as MemberJoined)?.Roles ?? (e as MemberRolesChanged)?.Roles
                )
                .Last(r => r is not null)!
                .Value,
            facts.Last(e => e is not MemberRolesChanged) switch
            {
                MemberInvited => MemberStatus.Invited,
                MemberJoined => MemberStatus.Active,
                _ => MemberStatus.Deactivated,
            },
            entry.At
        );

    private static bool Of(OrganisationEvent e, Person p) =>
        p.Id
        == e switch
        {
            MemberInvited i => i.MemberId,
            MemberJoined j => j.MemberId,
            MemberRolesChanged r => r.MemberId,
            MemberDeactivated d => d.MemberId,
            _ => null,
        };

    private static OrganisationRow Organisation(Log log, Guid id)
    {
        var facts = log.Of<OrganisationEvent>().Select(e => e.Event).Where(e => e.OrganisationId == id).ToArray();
        var profile = facts
            .Select(e => (e as OrganisationRegistered)?.Profile ?? (e as OrganisationProfileChanged)?.Profile)
            .Last(p => p is not null)!;
        return new OrganisationRow(
            id,
            profile.Name,
            profile.About,
            profile.Sector,
            profile.Domains,
            profile.Regions,
            profile.Capabilities,
            profile.Listed,
            facts.Any(e => e is OrganisationVerified),
            Members(log).Count(m => m.OrganisationId == id && m.Status == MemberStatus.Active),
            facts[0].At
        );
    }
}
