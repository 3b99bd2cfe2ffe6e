using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class AcceptInvitationHandler
{
    public static Task<Outcome> Handle(AcceptInvitation c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => OrganisationDecider.Accept(await load.Organisation(c.Actor.OrganisationId), c),
            ct
        );
}
