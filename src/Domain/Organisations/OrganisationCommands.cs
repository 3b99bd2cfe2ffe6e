using System.Collections.Immutable;

namespace Networking.Domain.Organisations;

/// <summary>The operator takes an organisation into the network and invites its first owner.</summary>
public sealed record RegisterOrganisation(
    Guid OrganisationId,
    OrganisationProfile Profile,
    Guid OwnerId,
    SealedText OwnerEmail,
    SealedText OwnerName
) : Command;

public sealed record ChangeOrganisationProfile(OrganisationProfile Profile) : Command;

public sealed record VerifyOrganisation(Guid OrganisationId) : Command;

public sealed record InviteMember(Guid MemberId, SealedText Email, SealedText DisplayName, ImmutableArray<Role> Roles)
    : Command;

/// <summary>The invited person takes the invitation; the actor is that person.</summary>
public sealed record AcceptInvitation(SealedText DisplayName) : Command;

public sealed record ChangeMemberRoles(Guid MemberId, ImmutableArray<Role> Roles) : Command;

public sealed record DeactivateMember(Guid MemberId) : Command;
