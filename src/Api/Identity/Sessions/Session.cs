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

/// <summary>A session that ended, however: sign-out, expiry, deactivation, a copied refresh token.</summary>
public sealed class SessionEndedEventArgs(Guid sessionId) : EventArgs
{
    public Guid SessionId => sessionId;
}
