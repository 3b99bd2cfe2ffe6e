using Microsoft.AspNetCore.Identity;

namespace Networking.Api.Identity;

/// <summary>
/// Somebody who can sign in. <see cref="IdentityUser{TKey}.Id"/> is the member's id, or the operator's. Roles and
/// standing are not kept here: the organisation's write model has them.
/// </summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>The tenant; null for an operator.</summary>
    public string? Network { get; init; }

    /// <summary>The member's organisation; null for an operator.</summary>
    public Guid? OrganisationId { get; init; }

    public bool IsOperator { get; init; }

    public string DisplayName { get; init; } = "";

    public static User Member(Guid id, string network, Guid organisationId, string email, string displayName) =>
        new()
        {
            Id = id,
            UserName = id.ToString("n"),
            Email = email,
            Network = network,
            OrganisationId = organisationId,
            DisplayName = displayName,
        };

    public static User Operator(Guid id, string email) =>
        new()
        {
            Id = id,
            UserName = id.ToString("n"),
            Email = email,
            IsOperator = true,
            DisplayName = "Operator",
        };
}
