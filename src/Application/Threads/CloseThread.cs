using Networking.Application.Appending;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class CloseThreadHandler
{
    public static Task<Outcome> Handle(CloseThread c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ThreadDecider.Close(await load.Context(c.ThreadId, c.Actor), c), ct);
}
