using Networking.Application.Appending;
using Networking.Domain.PartnerRelationships;

namespace Networking.Application.PartnerRelationships;

public static class WithdrawPartnershipHandler
{
    public static Task<Outcome> Handle(WithdrawPartnership c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                PartnerRelationshipDecider.Withdraw(
                    await load.Relationship(c.RelationshipId),
                    await load.Organisation(c.Actor.OrganisationId),
                    c
                ),
            ct
        );
}
