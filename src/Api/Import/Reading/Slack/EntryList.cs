using Networking.Api.Import.Reading.Files;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Networking.Api.Import.Reading.Slack;

/// <summary>What a ZIP archive says of its list of entries, read from its end alone (APPNOTE 4.3.14 to 4.3.16).</summary>
internal static class EntryList
{
    private const int EndBytes = 22;
    private const int LocatorBytes = 20;
    private const int LargeEndBytes = 56;
    private const int Step = 32;
    private const int Tail = EndBytes + ushort.MaxValue + 2 * Step;

    /// <summary>
    /// Refuses an archive before its list is read, which costs memory for each entry. One that says less than is true is
    /// refused later: ZipArchive stops at the number that was said, and the input at the bytes that are allowed.
    /// </summary>
    /// <exception cref="TooLargeException">More entries, or a longer list, than allowed.</exception>
    public static async Task CheckAsync(Stream archive, CancellationToken cancellation)
    {
        var tail = await ReadAsync(archive, Math.Max(0, archive.Length - Tail), Tail, cancellation);
        // Records are looked for where ZipArchive does, or another one could be shown to it than is checked here.
        var end = tail.AsSpan(0, Math.Max(0, tail.Length - EndBytes + 4)).LastIndexOf("PK\x05\x06"u8);
        if (end < 0)
            return;
        var (entries, bytes) = (
            ReadUInt16LittleEndian(tail.AsSpan(end + 10)),
            ReadUInt32LittleEndian(tail.AsSpan(end + 12))
        );
        Check(entries, bytes == uint.MaxValue ? 0 : bytes);
        if (Locator(tail, end) is not { } at || at > archive.Length)
            return;
        var large = await ReadAsync(archive, at, LargeEndBytes, cancellation);
        if (large.Length == LargeEndBytes)
            Check(ReadUInt64LittleEndian(large.AsSpan(32)), ReadUInt64LittleEndian(large.AsSpan(40)));
    }

    // Where the record of a large archive is said to be.
    private static long? Locator(byte[] tail, int end)
    {
        var window = Math.Max(0, end - LocatorBytes + 4 - Step)..Math.Max(0, end - LocatorBytes + 4);
        var found = tail.AsSpan(window).LastIndexOf("PK\x06\x07"u8);
        return found < 0
            ? null
            : (long)Math.Min(ReadUInt64LittleEndian(tail.AsSpan(window.Start.Value + found + 8)), long.MaxValue);
    }

    private static void Check(ulong entries, ulong bytes)
    {
        if (entries > ReadingLimits.Entries)
            throw new TooLargeException($"more than {ReadingLimits.Entries} entries");
        if (bytes > ReadingLimits.EntryListBytes)
            throw new TooLargeException($"a list of entries of more than {ReadingLimits.EntryListBytes} bytes");
    }

    private static async Task<byte[]> ReadAsync(Stream archive, long at, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        archive.Position = at;
        return bytes[..await archive.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellation)];
    }
}
