using System.Collections.Immutable;
using Networking.Domain;

namespace Networking.Api.Identity;

/// <summary>Who is signed in, as the server's session says. Set once per request, after authentication.</summary>
public sealed record MemberSession(Guid SessionId, Actor Actor, bool IsOperator)
{
    /// <summary>What the member may do, as the organisation's write model says now; empty for an operator.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    public bool IsAdministrator => !IsOperator && Roles.Any(Domain.Roles.Administrators.Contains);
}

public static class MemberSessions
{
    /// <summary>The session of this request; null when nobody is signed in.</summary>
    public static MemberSession? MemberSession(this HttpContext context) => context.Features.Get<MemberSession>();

    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks a policy.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.MemberSession()?.Actor ?? throw new InvalidOperationException("The endpoint needs a session.");
}
