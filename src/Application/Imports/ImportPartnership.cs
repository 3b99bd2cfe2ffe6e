using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.Imports;

namespace Networking.Application.Imports;

public static class ImportPartnershipHandler
{
    public static Task<Outcome> Handle(ImportPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                ImportDecider.Partnership(await load.Relationship(DerivedId.Relationship(c.OneId, c.OtherId)), c),
            ct
        );
}
