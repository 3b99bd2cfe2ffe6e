using Networking.Application.Appending;
using Networking.Domain;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class RequestPartnershipHandler
{
    public static Task<Outcome> Handle(RequestPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.Request(
                    await load.Relationship(DerivedId.Relationship(c.Actor.OrganisationId, c.OrganisationId)),
                    await load.Organisation(c.Actor.OrganisationId),
                    await load.Organisation(c.OrganisationId),
                    c
                ),
            ct
        );
}
