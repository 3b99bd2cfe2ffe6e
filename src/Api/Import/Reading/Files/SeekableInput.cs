namespace Networking.Api.Import.Reading.Files;

/// <summary>
/// A file that is read here and there, as a ZIP archive is. Bounds what is read of it until it is told that the list of
/// entries is there: that list is held in memory, however long it is.
/// </summary>
internal sealed class SeekableInput(FileStream file, IProgress<long>? bytes) : Stream
{
    private long _allowance = ReadingLimits.EntryListBytes;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public void Unbind() => _allowance = long.MaxValue;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await file.ReadAsync(buffer, cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => Count(file.Read(buffer, offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        await base.DisposeAsync();
    }

    private int Count(int read)
    {
        bytes?.Report(read);
        _allowance -= read;
        return _allowance >= 0
            ? read
            : throw new TooLargeException($"a list of entries of more than {ReadingLimits.EntryListBytes} bytes");
    }
}
