using Networking.Application.Appending;
using Networking.Domain.Networks;

namespace Networking.Application.Networks;

public static class FoundNetworkHandler
{
    public static Task<Outcome> Handle(FoundNetwork c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => NetworkDecider.Found(await load.Network(), c), ct);
}
