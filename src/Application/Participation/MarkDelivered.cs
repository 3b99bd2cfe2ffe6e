using Networking.Application.Appending;
using Networking.Application.Threads;
using Networking.Domain.Participation;

namespace Networking.Application.Participation;

public static class MarkDeliveredHandler
{
    public static Task<Outcome> Handle(MarkDelivered c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(
            c,
            async load =>
                ParticipationDecider.Delivered(
                    await load.Context(c.ThreadId, c.Actor),
                    await load.Participation(c.ThreadId, c.Actor.MemberId),
                    c
                ),
            ct
        );
}
