using Networking.Application.Appending;
using Networking.Domain.Organisations;

namespace Networking.Application.Organisations;

public static class VerifyOrganisationHandler
{
    public static Task<Outcome> Handle(VerifyOrganisation c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => OrganisationDecider.Verify(await load.Organisation(c.OrganisationId), c), ct);
}
