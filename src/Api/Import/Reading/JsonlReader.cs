using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Chats;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading;

/// <summary>Chats as JSON Lines, gzipped or not; of a folder the files that are named so. See <c>docs/import.md</c>.</summary>
public sealed class JsonlReader(TimeProvider? clock = null, IProgress<long>? bytes = null) : ISourceReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceRecord> ReadAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var messages = new ChatMessages(clock ?? TimeProvider.System);
        var isSingle = File.Exists(path);
        foreach (var file in SourceFiles.Under(path))
        {
            if (file.Problem is not null)
                yield return file.Problem;
            else if (!isSingle && !ChatFiles.IsNamedSo(file.Location))
                yield return new Skipped(
                    file.Location,
                    Reasons.NotJsonLines,
                    "not named *.jsonl, *.ndjson or these with .gz"
                );
            else
            {
                var records = ChatFiles.ReadAsync(file, messages, bytes, cancellation);
                await foreach (var record in records.OrReport(broken => broken, file.Location, cancellation))
                    yield return record;
            }
        }
    }
}
