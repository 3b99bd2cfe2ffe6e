using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class RegisterOrganisationHandler
{
    public static Task<Outcome> Handle(RegisterOrganisation c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => OrganisationDecider.Register(await load.Organisation(c.OrganisationId), c), ct);
}
