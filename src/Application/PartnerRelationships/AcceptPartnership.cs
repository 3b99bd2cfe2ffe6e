using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class AcceptPartnershipHandler
{
    public static Task<Outcome> Handle(AcceptPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.Accept(
                    await load.Relationship(c.RelationshipId),
                    await load.Organisation(c.Actor.OrganisationId),
                    c
                ),
            ct
        );
}
