using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>The files of an export, wherever it lies; open while they are read.</summary>
internal sealed class ExportSource(
    IReadOnlyList<ExportFile> files,
    IReadOnlyList<Skipped> refused,
    IAsyncDisposable? archive = null
) : IAsyncDisposable
{
    public IReadOnlyList<ExportFile> Files => files;

    public IReadOnlyList<Skipped> Refused => refused;

    public static Task<ExportSource> OpenAsync(string path, IProgress<long>? bytes, CancellationToken cancellation) =>
        File.Exists(path) ? ExportArchive.OpenAsync(path, bytes, cancellation) : Task.FromResult(Unpacked(path, bytes));

    public ValueTask DisposeAsync() => archive?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ExportSource Unpacked(string path, IProgress<long>? bytes)
    {
        var files = SourceFiles.Under(path).ToLookup(f => f.Problem is null);
        return new(
            [
                .. files[true]
                    .Select(f => new ExportFile(
                        f.Location,
                        f.Location,
                        _ => Task.FromResult(SourceFiles.Open(f.Path!, bytes))
                    )),
            ],
            [.. files[false].Select(f => f.Problem!)]
        );
    }
}
