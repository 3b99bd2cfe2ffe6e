using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class SuspendPartnershipHandler
{
    public static Task<Outcome> Handle(SuspendPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.Suspend(
                    await load.Relationship(c.RelationshipId),
                    await load.Organisation(c.Actor.OrganisationId),
                    c
                ),
            ct
        );
}
