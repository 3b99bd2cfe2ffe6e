namespace Networking.Api.Import.Reading.Files;

/// <summary>
/// Refuses to fill a huge buffer at once. The tar reader takes a long name or an extended header whole, however long the
/// archive says it is; file contents are asked for in small pieces and pass.
/// </summary>
internal sealed class ModestStream(Stream inner) : ForwardStream
{
    private const int Most = 1024 * 1024;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        buffer.Length <= Most
            ? inner.ReadAsync(buffer, cancellationToken)
            : throw new InvalidDataException("an archive header claims to be larger than 1 MB");
}
