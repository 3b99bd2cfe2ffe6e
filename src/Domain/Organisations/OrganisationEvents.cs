using System.Collections.Immutable;

namespace Networking.Domain.Organisations;

/// <summary>Facts of one organisation: its profile, and who its members are with which roles.</summary>
public abstract record OrganisationEvent : DomainEvent
{
    public abstract Guid OrganisationId { get; init; }

    public override Guid StreamId => OrganisationId;
}

/// <summary>What an organisation says of itself in the directory.</summary>
public sealed record OrganisationProfile(
    string Name,
    string About,
    string? Sector,
    ImmutableArray<string> Domains,
    ImmutableArray<string> Regions,
    ImmutableArray<string> Capabilities,
    bool Listed
)
{
    public bool Equals(OrganisationProfile? other) =>
        other is not null
        && (Name, About, Sector, Listed) == (other.Name, other.About, other.Sector, other.Listed)
        && Domains.SequenceEqual(other.Domains)
        && Regions.SequenceEqual(other.Regions)
        && Capabilities.SequenceEqual(other.Capabilities);

    public override int GetHashCode() => HashCode.Combine(Name, About, Sector, Listed);
}

public sealed record OrganisationRegistered(
    Guid OrganisationId,
    OrganisationProfile Profile,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : OrganisationEvent;

public sealed record OrganisationProfileChanged(
    Guid OrganisationId,
    OrganisationProfile Profile,
    Guid By,
    DateTimeOffset At
) : OrganisationEvent;

/// <summary>The operator has checked that the organisation is who it says.</summary>
public sealed record OrganisationVerified(Guid OrganisationId, Guid By, DateTimeOffset At) : OrganisationEvent;

public sealed record MemberInvited(
    Guid OrganisationId,
    Guid MemberId,
    SealedText Email,
    SealedText DisplayName,
    ImmutableArray<Role> Roles,
    Guid By,
    DateTimeOffset At
) : OrganisationEvent;

public sealed record MemberJoined(
    Guid OrganisationId,
    Guid MemberId,
    SealedText Email,
    SealedText DisplayName,
    ImmutableArray<Role> Roles,
    Guid By,
    DateTimeOffset At,
    Origin? Origin = null
) : OrganisationEvent;

public sealed record MemberRolesChanged(
    Guid OrganisationId,
    Guid MemberId,
    ImmutableArray<Role> Roles,
    Guid By,
    DateTimeOffset At
) : OrganisationEvent;

public sealed record MemberDeactivated(Guid OrganisationId, Guid MemberId, Guid By, DateTimeOffset At)
    : OrganisationEvent;
