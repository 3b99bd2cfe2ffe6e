using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class InviteMemberHandler
{
    public static Task<Outcome> Handle(InviteMember c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => OrganisationDecider.Invite(await load.Organisation(c.Actor.OrganisationId), c),
            ct
        );
}
