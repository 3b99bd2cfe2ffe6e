using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Networking.Application.Networks;
using Networking.Application.Organisations;
using Networking.Domain;

namespace Networking.Api.Identity;

/// <summary>Who is signed in.</summary>
internal static class MeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/auth/me", Handle)
            .WithName("Me")
            .WithSummary("Who is signed in")
            .WithDescription("An operator has no organisation and no network.")
            .WithTags("auth")
            .Produces<MeAnswer>()
            .RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> Handle(
        IdentityContext users,
        OrganisationDirectory organisations,
        NetworkDirectory networks,
        HttpContext http,
        CancellationToken ct
    )
    {
        var session = http.MemberSession()!;
        var actor = session.Actor;
        var user = await users.Users.AsNoTracking().SingleAsync(u => u.Id == actor.MemberId, ct);
        var me = new MeAnswer(actor.MemberId, user.DisplayName, user.Email ?? "", session.Roles, session.IsOperator);
        if (session.IsOperator)
            return Results.Ok(me);
        var organisation = await organisations.Find(actor.Network, actor.OrganisationId);
        var network = await networks.Find(actor.Network);
        return Results.Ok(
            me with
            {
                Organisation = new(actor.OrganisationId, organisation?.Profile.Name ?? ""),
                Network = new(actor.Network, network?.Name ?? ""),
            }
        );
    }
}

public sealed record MeAnswer(
    Guid MemberId,
    string DisplayName,
    string Email,
    ImmutableArray<Role> Roles,
    bool IsOperator,
    OrganisationName? Organisation = null,
    NetworkName? Network = null
);

public sealed record OrganisationName(Guid Id, string Name);

public sealed record NetworkName(string Id, string Name);
