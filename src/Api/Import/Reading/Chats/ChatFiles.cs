using System.Runtime.CompilerServices;
using Networking.Api.Import.Reading.Files;

namespace Networking.Api.Import.Reading.Chats;

/// <summary>Goes through the lines of one file.</summary>
internal static class ChatFiles
{
    private static readonly string[] Endings = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"];

    public static bool IsNamedSo(string name) =>
        Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static async IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file,
        ChatMessages messages,
        IProgress<long>? bytes,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var stream = SourceFiles.Open(file.Path!, bytes);
        var peeked = await PeekedStream.OpenAsync(stream, cancellation);
        var isGzip = FileKinds.Of(peeked.Head) == FileKind.Gzip;
        var lines = new LineReader(isGzip ? new GunzipStream(peeked) : peeked, ReadingLimits.LineBytes);
        while (await lines.NextAsync(cancellation))
        {
            var line = WithoutMark(lines);
            var location = $"{file.Location}:{lines.Number}";
            if (lines.TooLong)
                yield return new Skipped(location, Reasons.TooLarge, $"longer than {ReadingLimits.LineBytes} bytes");
            else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                foreach (var record in messages.Read(line, location))
                    yield return record;
        }
    }

    // A byte order mark is not JSON, but some programs write one.
    private static ReadOnlyMemory<byte> WithoutMark(LineReader lines) =>
        lines.Number == 1 && lines.Line.Span is [0xEF, 0xBB, 0xBF, ..] ? lines.Line[3..] : lines.Line;
}
