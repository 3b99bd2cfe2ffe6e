using Networking.Application.Appending;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class AddParticipantsHandler
{
    public static Task<Outcome> Handle(AddParticipants c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ThreadDecider.Add(await load.Context(c.ThreadId, c.Actor), c), ct);
}
