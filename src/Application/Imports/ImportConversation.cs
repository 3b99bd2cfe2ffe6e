using Networking.Application.Appending;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Imports;

namespace Networking.Application.Imports;

public static class ImportConversationHandler
{
    public static Task<Outcome> Handle(ImportConversation c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, load => Decide(load, c), ct);

    // Thread and messages are relied upon as new: if one is there after all, the command is decided again with it.
    private static async ValueTask<Decision> Decide(Load load, ImportConversation c)
    {
        var thread = await load.NewThread(c.ThreadId);
        var missing = c.Messages.ToBuilder();
        foreach (var message in c.Messages)
        {
            if (await load.NewMessage(message.MessageId) is not null)
                missing.Remove(message);
        }

        return ImportDecider.Conversation(thread, c with { Messages = missing.ToImmutable() });
    }
}
