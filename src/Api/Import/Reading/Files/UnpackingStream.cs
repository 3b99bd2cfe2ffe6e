namespace Networking.Api.Import.Reading.Files;

/// <summary>More than a bound allows; noticed while reading, whatever was declared.</summary>
internal sealed class TooLargeException(string line) : Exception(line);

/// <summary>
/// An entry of an archive while it is unpacked: stops a bomb by what comes out of it, and finds an entry that ends
/// before or after the length that it declares.
/// </summary>
internal sealed class UnpackingStream(Stream inner, long packed, long declared, UnpackedBytes all) : ForwardStream
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        _read += count;
        if (_read > ReadingLimits.EntryBytes)
            throw new TooLargeException($"an entry of more than {ReadingLimits.EntryBytes} bytes");
        if (UnpackedBytes.IsBomb(_read, packed, ReadingLimits.HarmlessEntry))
            throw new TooLargeException($"unpacks to more than {ReadingLimits.UnpackedRatio} times its size");
        all.Add(count);
        if (_read > declared || (count == 0 && buffer.Length > 0 && _read < declared))
            throw new InvalidDataException($"{_read} bytes, where the archive declares {declared}");
        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>What has come out of an archive so far.</summary>
/// <param name="packed">Bytes of the archive itself.</param>
internal sealed class UnpackedBytes(long packed)
{
    private long _total;

    public void Add(long count)
    {
        _total += count;
        if (_total > ReadingLimits.ArchiveBytes)
            throw new TooLargeException($"the archive unpacks to more than {ReadingLimits.ArchiveBytes} bytes");
        if (IsBomb(_total, packed, ReadingLimits.HarmlessArchive))
            throw new TooLargeException(
                $"the archive unpacks to more than {ReadingLimits.UnpackedRatio} times its size"
            );
    }

    // What repeats itself packs well: only where much comes out of little is it a bomb.
    public static bool IsBomb(long read, long packed, long harmless) =>
        read > harmless && read / ReadingLimits.UnpackedRatio > packed;
}
