using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class ChangeMemberRolesHandler
{
    public static Task<Outcome> Handle(ChangeMemberRoles c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => OrganisationDecider.ChangeRoles(await load.Organisation(c.Actor.OrganisationId), c),
            ct
        );
}
