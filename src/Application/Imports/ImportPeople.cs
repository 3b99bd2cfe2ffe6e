using Networking.Application.Appending;
using Networking.Domain.Imports;

namespace Networking.Application.Imports;

public static class ImportPeopleHandler
{
    public static Task<Outcome> Handle(ImportPeople c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ImportDecider.People(await load.Organisation(c.OrganisationId), c), ct);
}
