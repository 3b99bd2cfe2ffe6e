namespace Networking.Api.Import.Reading;

/// <summary>Reads one format, as a stream: what is held is one message and an index of ids.</summary>
public interface ISourceReader
{
    /// <summary>
    /// Everything under a file or folder, in an order that depends on names only. Bad content is a record, never an
    /// exception; only a path that does not exist throws.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is nothing at <paramref name="path"/>.</exception>
    IAsyncEnumerable<SourceRecord> ReadAsync(string path, CancellationToken cancellation = default);
}
