using Networking.Application.Appending;
using Networking.Domain.Threads;

namespace Networking.Application.Threads;

public static class ChangeSubjectHandler
{
    public static Task<Outcome> Handle(ChangeSubject c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ThreadDecider.ChangeSubject(await load.Context(c.ThreadId, c.Actor), c), ct);
}
