using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class ExpirePartnershipHandler
{
    public static Task<Outcome> Handle(ExpirePartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load => PartnerRelationshipDecider.Expire(await load.Relationship(c.RelationshipId), c),
            ct
        );
}
