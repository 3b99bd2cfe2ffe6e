using Networking.Application.Appending;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class RemoveParticipantHandler
{
    public static Task<Outcome> Handle(RemoveParticipant c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ThreadDecider.Remove(await load.Context(c.ThreadId, c.Actor), c), ct);
}
