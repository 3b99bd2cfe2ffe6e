using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class ChangeOrganisationProfileHandler
{
    public static Task<Outcome> Handle(ChangeOrganisationProfile c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => OrganisationDecider.ChangeProfile(await load.Organisation(c.Actor.OrganisationId), c),
            ct
        );
}
