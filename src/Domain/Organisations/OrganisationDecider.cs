using System.Collections.Immutable;

namespace Networking.Domain.Organisations;

/// <summary>Decides on organisations and their members. Every organisation keeps at least one active owner.</summary>
public static class OrganisationDecider
{
    public static Decision Register(Organisation? organisation, RegisterOrganisation c) =>
        organisation is not null
            ? Decision.Nothing
            : Decision.Of([
                new OrganisationRegistered(c.OrganisationId, c.Profile, c.Actor.MemberId, c.At),
                new MemberInvited(
                    c.OrganisationId,
                    c.OwnerId,
                    c.OwnerEmail,
                    c.OwnerName,
                    [Role.Owner, Role.Admin],
                    c.Actor.MemberId,
                    c.At
                ),
            ]);

    public static Decision ChangeProfile(Organisation? organisation, ChangeOrganisationProfile c) =>
        organisation is null ? Rejection.NotFound("organisation")
        : !organisation.IsAdministrator(c.Actor.MemberId) ? NotAnAdministrator
        : organisation.Profile == c.Profile ? Decision.Nothing
        : new OrganisationProfileChanged(organisation.Id, c.Profile, c.Actor.MemberId, c.At);

    public static Decision Verify(Organisation? organisation, VerifyOrganisation c) =>
        organisation is null ? Rejection.NotFound("organisation")
        : organisation.Verified ? Decision.Nothing
        : new OrganisationVerified(organisation.Id, c.Actor.MemberId, c.At);

    public static Decision Invite(Organisation? organisation, InviteMember c) =>
        organisation is null ? Rejection.NotFound("organisation")
        : !organisation.IsAdministrator(c.Actor.MemberId) ? NotAnAdministrator
        : c.Roles.Contains(Role.Owner) && !IsOwner(organisation, c.Actor.MemberId) ? OnlyOwnersMakeOwners
        : HasAddress(organisation, c.Email) ? Rejection.Refused("already_a_member", "That address is a member already.")
        : organisation.Members.ContainsKey(c.MemberId) ? Rejection.Refused("member_exists", "That member id is taken.")
        : new MemberInvited(organisation.Id, c.MemberId, c.Email, c.DisplayName, c.Roles, c.Actor.MemberId, c.At);

    public static Decision Accept(Organisation? organisation, AcceptInvitation c) =>
        organisation?.Members.GetValueOrDefault(c.Actor.MemberId) switch
        {
            null => Rejection.NotFound("invitation"),
            { Status: MemberStatus.Active } => Decision.Nothing,
            { Status: MemberStatus.Deactivated } => Rejection.Refused(
                "invitation_revoked",
                "The invitation has been taken back."
            ),
            var invited => new MemberJoined(
                organisation.Id,
                c.Actor.MemberId,
                invited.Email,
                c.DisplayName,
                invited.Roles,
                c.Actor.MemberId,
                c.At
            ),
        };

    public static Decision ChangeRoles(Organisation? organisation, ChangeMemberRoles c)
    {
        if (organisation?.Members.GetValueOrDefault(c.MemberId) is not { Status: not MemberStatus.Deactivated } member)
            return Rejection.NotFound("member");
        if (!organisation.IsAdministrator(c.Actor.MemberId))
            return NotAnAdministrator;
        if (member.Roles.ToHashSet().SetEquals(c.Roles))
            return Decision.Nothing;
        var touchesOwner = member.Roles.Contains(Role.Owner) || c.Roles.Contains(Role.Owner);
        if (touchesOwner && !IsOwner(organisation, c.Actor.MemberId))
            return OnlyOwnersMakeOwners;
        if (!c.Roles.Contains(Role.Owner) && IsLastOwner(organisation, c.MemberId))
            return LastOwner;
        return new MemberRolesChanged(organisation.Id, c.MemberId, c.Roles, c.Actor.MemberId, c.At);
    }

    public static Decision Deactivate(Organisation? organisation, DeactivateMember c)
    {
        if (organisation?.Members.GetValueOrDefault(c.MemberId) is not { } member)
            return Rejection.NotFound("member");
        if (!organisation.IsAdministrator(c.Actor.MemberId))
            return NotAnAdministrator;
        if (member.Status == MemberStatus.Deactivated)
            return Decision.Nothing;
        if (member.Roles.Contains(Role.Owner) && !IsOwner(organisation, c.Actor.MemberId))
            return OnlyOwnersMakeOwners;
        if (IsLastOwner(organisation, c.MemberId))
            return LastOwner;
        return new MemberDeactivated(organisation.Id, c.MemberId, c.Actor.MemberId, c.At);
    }

    private static readonly Rejection NotAnAdministrator = Rejection.Forbidden(
        "not_an_administrator",
        "Only an owner or admin of the organisation may do this."
    );

    private static readonly Rejection OnlyOwnersMakeOwners = Rejection.Forbidden(
        "not_an_owner",
        "Only an owner may give, take or deactivate ownership."
    );

    private static readonly Rejection LastOwner = Rejection.Refused(
        "last_owner",
        "An organisation keeps at least one active owner."
    );

    private static bool IsOwner(Organisation organisation, Guid memberId) =>
        organisation.Active(memberId)?.Roles.Contains(Role.Owner) == true;

    private static bool IsLastOwner(Organisation organisation, Guid memberId) =>
        IsOwner(organisation, memberId)
        && !organisation.Members.Any(m => m.Key != memberId && IsOwner(organisation, m.Key));

    private static bool HasAddress(Organisation organisation, SealedText email) =>
        organisation.Members.Values.Any(m =>
            m.Status != MemberStatus.Deactivated
            && string.Equals(m.Email.Text, email.Text, StringComparison.OrdinalIgnoreCase)
        );
}
