using Networking.Application.Appending;
using Networking.Application.Threads;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Messages;
using Networking.Domain.Threads;

namespace Networking.Application.Messages;

public static class RemoveReactionHandler
{
    public static Task<Outcome> Handle(RemoveReaction c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, load => Decide(load, c), ct);

    private static async ValueTask<Decision> Decide(Load load, RemoveReaction c)
    {
        var message = await load.Message(c.MessageId);
        var context = message is null
            ? new ThreadContext(null, null, null, null)
            : await load.Context(message.ThreadId, c.Actor);
        return ReactionDecider.Remove(context, message, c);
    }
}
