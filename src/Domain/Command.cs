using System.Collections.Immutable;

namespace Networking.Domain;

/// <summary>Something that somebody wants done. Time, ids and actor come in with it, so deciding is pure.</summary>
public abstract record Command
{
    public required CommandContext Context { get; init; }

    public Guid CommandId => Context.CommandId;

    public Actor Actor => Context.Actor;

    public DateTimeOffset At => Context.At;
}

/// <param name="CommandId">Made by the client; unique in the network for ever, so that a repeat is recognised.</param>
/// <param name="At">The server's clock when the command arrived, UTC.</param>
public sealed record CommandContext(Guid CommandId, Actor Actor, DateTimeOffset At);

/// <summary>Who acts, as the session says, never as the request says.</summary>
/// <param name="Network">The tenant.</param>
/// <param name="MemberId">The member, or the operator's user id.</param>
/// <param name="OrganisationId">The member's organisation; empty for an operator.</param>
public sealed record Actor(string Network, Guid MemberId, Guid OrganisationId)
{
    /// <summary>Personal text written by this actor.</summary>
    public SealedText Seal(string text) => new(Network, MemberId, text);

    public SealedText? SealOptional(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text);
}

public enum Role
{
    Owner,
    Admin,
    Member,
    Compliance,
    Analyst,
}

public static class Roles
{
    public static readonly ImmutableArray<Role> Administrators = [Role.Owner, Role.Admin];
}
