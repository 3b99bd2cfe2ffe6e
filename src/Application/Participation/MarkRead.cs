using Networking.Application.Appending;
using Networking.Application.Threads;
using Networking.Domain.Participation;

namespace Networking.Application.Participation;

public static class MarkReadHandler
{
    public static Task<Outcome> Handle(MarkRead c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                ParticipationDecider.Read(
                    await load.Context(c.ThreadId, c.Actor),
                    await load.Participation(c.ThreadId, c.Actor.MemberId),
                    c
                ),
            ct
        );
}
