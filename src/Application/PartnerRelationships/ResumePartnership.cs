using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class ResumePartnershipHandler
{
    public static Task<Outcome> Handle(ResumePartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.Resume(
                    await load.Relationship(c.RelationshipId),
                    await load.Organisation(c.Actor.OrganisationId),
                    c
                ),
            ct
        );
}
