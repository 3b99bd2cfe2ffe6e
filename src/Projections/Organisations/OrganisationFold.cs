using Networking.Domain.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Organisations;

public static class OrganisationFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        switch (e.Event)
        {
            case OrganisationRegistered r:
                rows.Put(r.OrganisationId, With(Empty(r), r.Profile));
                break;
            case OrganisationProfileChanged c:
                rows.Update<OrganisationRow>(c.OrganisationId, o => With(o, c.Profile));
                break;
            case OrganisationVerified v:
                rows.Update<OrganisationRow>(v.OrganisationId, o => o with { IsVerified = true });
                break;
            case MemberInvited i:
                rows.Put(
                    i.MemberId,
                    new MemberRow(
                        i.MemberId,
                        i.OrganisationId,
                        i.DisplayName.Text,
                        i.Email.Text,
                        i.Roles,
                        MemberStatus.Invited,
                        i.At
                    )
                );
                break;
            case MemberJoined j:
                rows.Put(
                    j.MemberId,
                    new MemberRow(
                        j.MemberId,
                        j.OrganisationId,
                        j.DisplayName.Text,
                        j.Email.Text,
                        j.Roles,
                        MemberStatus.Active,
                        j.At
                    )
                );
                Count(rows, j.OrganisationId, +1);
                break;
            case MemberRolesChanged r:
                rows.Update<MemberRow>(r.MemberId, m => m with { Roles = r.Roles });
                break;
            case MemberDeactivated d when rows.Find<MemberRow>(d.MemberId) is { } member:
                rows.Put(d.MemberId, member with { Status = MemberStatus.Deactivated });
                Count(rows, d.OrganisationId, member.Status == MemberStatus.Active ? -1 : 0);
                break;
        }
    }

    private static void Count(Rows rows, Guid organisationId, int change) =>
        rows.Update<OrganisationRow>(organisationId, o => o with { ActiveMembers = o.ActiveMembers + change });

    private static OrganisationRow Empty(OrganisationRegistered r) =>
        new(
            r.OrganisationId,
            r.Profile.Name,
            "",
            null,
            [],
            [],
            [],
            IsListed: false,
            IsVerified: false,
            ActiveMembers: 0,
            r.At
        );

    private static OrganisationRow With(OrganisationRow row, OrganisationProfile p) =>
        row with
        {
            Name = p.Name,
            About = p.About,
            Sector = p.Sector,
            Domains = p.Domains,
            Regions = p.Regions,
            Capabilities = p.Capabilities,
            IsListed = p.Listed,
        };
}
