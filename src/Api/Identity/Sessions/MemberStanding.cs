using Networking.Application.Organisations;
using Networking.Domain;

namespace Networking.Api.Identity;

/// <summary>What a session's owner may do now: never from the ticket, always from the organisation's write model.</summary>
public sealed class MemberStanding(OrganisationDirectory organisations)
{
    /// <returns>Null when the session's owner is no active member (any more).</returns>
    public async ValueTask<MemberSession?> Of(Session session)
    {
        if (session.IsOperator)
            return new MemberSession(session.Id, new Actor("", session.UserId, Guid.Empty), IsOperator: true);
        if (session is not { Network: { } network, OrganisationId: { } organisationId })
            return null;
        var member = (await organisations.Find(network, organisationId))?.Active(session.UserId);
        return member is null
            ? null
            : new MemberSession(session.Id, new Actor(network, session.UserId, organisationId), IsOperator: false)
            {
                Roles = member.Roles,
            };
    }
}
