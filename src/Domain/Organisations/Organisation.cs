using System.Collections.Immutable;

namespace Networking.Domain.Organisations;

/// <summary>Write model of an organisation: what its deciders need to know.</summary>
public sealed record Organisation(
    Guid Id,
    OrganisationProfile Profile,
    bool Verified,
    ImmutableDictionary<Guid, Member> Members
)
{
    /// <summary>The member, if there is one who may act.</summary>
    public Member? Active(Guid memberId) =>
        Members.TryGetValue(memberId, out var member) && member.Status == MemberStatus.Active ? member : null;

    public bool IsAdministrator(Guid memberId) => Active(memberId)?.HasAny(Roles.Administrators) == true;

    public static Organisation? Evolve(Organisation? state, DomainEvent e) =>
        (state, e) switch
        {
            (null, OrganisationRegistered r) => new(
                r.OrganisationId,
                r.Profile,
                Verified: false,
                ImmutableDictionary<Guid, Member>.Empty
            ),
            (not null, OrganisationProfileChanged c) => state with { Profile = c.Profile },
            (not null, OrganisationVerified) => state with { Verified = true },
            (not null, MemberInvited i) => state.With(i.MemberId, new Member(i.Roles, MemberStatus.Invited, i.Email)),
            (not null, MemberJoined j) => state.With(j.MemberId, new Member(j.Roles, MemberStatus.Active, j.Email)),
            (not null, MemberRolesChanged r) => state.With(
                r.MemberId,
                state.Members[r.MemberId] with
                {
                    Roles = r.Roles,
                }
            ),
            (not null, MemberDeactivated d) => state.With(
                d.MemberId,
                state.Members[d.MemberId] with
                {
                    Status = MemberStatus.Deactivated,
                }
            ),
            _ => state,
        };

    private Organisation With(Guid memberId, Member member) =>
        this with
        {
            Members = Members.SetItem(memberId, member),
        };
}

public sealed record Member(ImmutableArray<Role> Roles, MemberStatus Status, SealedText Email)
{
    public bool HasAny(ImmutableArray<Role> roles) => Roles.Any(roles.Contains);
}

public enum MemberStatus
{
    Invited,
    Active,
    Deactivated,
}
