namespace Networking.Api.Identity;

/// <summary>Who may take which account.</summary>
internal sealed record Invitation(string Network, Guid OrganisationId, Guid MemberId, string Email)
{
    public DateTimeOffset ExpiresAt { get; init; }

    public bool Expired { get; init; }

    public bool Used { get; init; }
}

/// <summary>To be passed on to the invited person; the token is shown to nobody else and not kept.</summary>
public sealed record InvitationAnswer(Guid MemberId, string Token, DateTimeOffset ExpiresAt);
