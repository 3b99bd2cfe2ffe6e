namespace Networking.Api.Identity;

/// <summary>A sign-in that counts, with whom it belongs to.</summary>
/// <param name="Network">Null for an operator, like <paramref name="OrganisationId"/>.</param>
public sealed record Session(
    Guid Id,
    Guid UserId,
    string? Network,
    Guid? OrganisationId,
    bool IsOperator,
    DateTimeOffset ExpiresAt
);
