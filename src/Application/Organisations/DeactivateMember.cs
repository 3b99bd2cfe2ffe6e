using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class DeactivateMemberHandler
{
    public static Task<Outcome> Handle(DeactivateMember c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => OrganisationDecider.Deactivate(await load.Organisation(c.Actor.OrganisationId), c),
            ct
        );
}
