using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

internal static class ThreadContexts
{
    /// <summary>The thread with the actor's organisation and, when it is external, the relationship it stands on.</summary>
    public static async ValueTask<ThreadContext> Context(this Load load, Guid threadId, Actor actor)
    {
        var thread = await load.Thread(threadId);
        var mine = thread is null ? null : await load.Organisation(actor.OrganisationId);
        var relationship = thread?.RelationshipId is { } id ? await load.Relationship(id) : null;
        return new ThreadContext(thread, mine, Partner: null, relationship);
    }
}
