using System.Collections.Immutable;
using Networking.Domain;
using Networking.Domain.Organisations;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Organisations;

/// <summary>An organisation as the directory shows it.</summary>
public sealed record OrganisationRow(
    Guid OrganisationId,
    string Name,
    string About,
    string? Sector,
    ImmutableArray<string> Domains,
    ImmutableArray<string> Regions,
    ImmutableArray<string> Capabilities,
    bool IsListed,
    bool IsVerified,
    int ActiveMembers,
    DateTimeOffset RegisteredAt
)
{
    public static readonly ReadModelTable Table = new(
        typeof(OrganisationRow),
        "organisations",
        keys: 1,
        ReadModelIndex.On("name")
    );
}

/// <summary>A member; name and address are null once the person is erased.</summary>
public sealed record MemberRow(
    Guid MemberId,
    Guid OrganisationId,
    string? DisplayName,
    string? Email,
    ImmutableArray<Role> Roles,
    MemberStatus Status,
    DateTimeOffset Since
)
{
    public static readonly ReadModelTable Table = new(
        typeof(MemberRow),
        "members",
        keys: 1,
        ReadModelIndex.On("organisation_id")
    );
}
