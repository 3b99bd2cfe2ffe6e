using Networking.Application.Appending;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class StartThreadHandler
{
    public static Task<Outcome> Handle(StartThread c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, load => Decide(load, c), ct);

    private static async ValueTask<Decision> Decide(Load load, StartThread c)
    {
        var thread = await load.NewThread(c.ThreadId);
        var mine = await load.Organisation(c.Actor.OrganisationId);
        var relationship = c.RelationshipId is { } id ? await load.Relationship(id) : null;
        var partner =
            relationship?.Has(c.Actor.OrganisationId) == true
                ? await load.Organisation(relationship.Other(c.Actor.OrganisationId))
                : null;
        return ThreadDecider.Start(new ThreadContext(thread, mine, partner, relationship), c);
    }
}
