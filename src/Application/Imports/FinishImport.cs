using Networking.Application.Appending;
using Networking.Domain.Imports;

namespace Networking.Application.Imports;

public static class FinishImportHandler
{
    public static Task<Outcome> Handle(FinishImport c, CommandExecutor run, CancellationToken ct) =>
        run.Execute(c, async load => ImportDecider.Finish(await load.Import(c.ImportId), c), ct);
}
