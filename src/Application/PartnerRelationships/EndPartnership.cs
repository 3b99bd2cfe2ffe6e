using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class EndPartnershipHandler
{
    public static Task<Outcome> Handle(EndPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.End(
                    await load.Relationship(c.RelationshipId),
                    await load.Organisation(c.Actor.OrganisationId),
                    c
                ),
            ct
        );
}
