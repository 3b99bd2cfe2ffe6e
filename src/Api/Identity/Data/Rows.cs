using System.ComponentModel.DataAnnotations;

namespace Networking.Api.Identity;

// Tables that are read and written in SQL, one statement an operation; here they are only described for migrations.

/// <summary>A sign-in, until it is ended or expires.</summary>
internal sealed record SessionRow
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>How often the refresh token was exchanged; only the token that carries this number is good.</summary>
    public required int RefreshCount { get; init; }

    /// <summary>What it was begun with, in a few words.</summary>
    [MaxLength(ClientName.MaxLength)]
    public string? Client { get; init; }

    /// <summary>When it was last used, to within ten minutes; null when never after them.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>A secret link by which a person takes an account; only the SHA-256 of the secret is kept.</summary>
internal sealed record InvitationRow
{
    public required byte[] Hash { get; init; }
    public required string Network { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid MemberId { get; init; }
    public required string Email { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>Failed sign-ins with an address, whether or not it belongs to anybody.</summary>
internal sealed record SignInAttemptsRow
{
    public required byte[] AddressHash { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset ResetsAt { get; init; }
}

/// <summary>A challenge that was answered, rightly or not; it is good no more.</summary>
internal sealed record UsedChallengeRow
{
    public required Guid Id { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A key that protects cookies and tokens, sealed with the master key.</summary>
internal sealed record ProtectionKeyRow
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
