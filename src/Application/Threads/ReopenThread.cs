using Networking.Application.Appending;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class ReopenThreadHandler
{
    public static Task<Outcome> Handle(ReopenThread c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ThreadDecider.Reopen(await load.Context(c.ThreadId, c.Actor), c), ct);
}
