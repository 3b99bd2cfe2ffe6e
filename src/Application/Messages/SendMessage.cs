using Networking.Application.Appending;
using Networking.Application.Threads;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Messages;

namespace Networking.Application.Messages;

/// <summary>Starts one stream per message; the thread is relied upon, not appended to.</summary>
public static class SendMessageHandler
{
    public static Task<Outcome> Handle(SendMessage c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, load => Decide(load, c), ct);

    private static async ValueTask<Decision> Decide(Load load, SendMessage c)
    {
        var context = await load.Context(c.ThreadId, c.Actor);
        var existing = await load.NewMessage(c.MessageId);
        var repliedTo = c.ReplyTo is { } id ? await load.Message(id) : null;
        return MessageDecider.Send(context, existing, repliedTo, c);
    }
}
