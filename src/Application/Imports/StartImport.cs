using Networking.Application.Appending;
using Networking.Domain.Imports;

namespace Networking.Application.Imports;

public static class StartImportHandler
{
    public static Task<Outcome> Handle(StartImport c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ImportDecider.Start(await load.Import(c.ImportId), c), ct);
}
