using System.IO.Compression;

namespace Networking.Api.Import.Reading.Files;

/// <summary>
/// Decompresses, and throws where the compressed bytes stop too early: .NET's own stream ends there in silence. The trick:
/// behind the input goes one more gzip member with a seal in it. A whole input is followed by the seal; what is cut short
/// swallows or spoils it. So the last bytes are held back until it is clear whether they are the seal.
/// </summary>
internal sealed class GunzipStream : ForwardStream
{
    private static readonly byte[] Seal = [.. "\u0001end of archive\u0001"u8];
    private static readonly byte[] SealMember = Compress(Seal);
    private readonly GZipStream _plain;
    private readonly byte[] _held = new byte[Seal.Length + 64 * 1024];
    private int _count;

    public GunzipStream(Stream compressed) =>
        _plain = new GZipStream(new SealedInput(compressed, SealMember), CompressionMode.Decompress);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_count <= Seal.Length)
        {
            var read = await _plain.ReadAsync(_held.AsMemory(_count), cancellationToken);
            _count += read;
            if (read == 0)
                return _held.AsSpan(0, _count).SequenceEqual(Seal)
                    ? 0
                    : throw new EndOfStreamException("the compressed data ends too early");
        }
        var given = Math.Min(_count - Seal.Length, buffer.Length);
        _held.AsMemory(0, given).CopyTo(buffer);
        _held.AsSpan(given, _count - given).CopyTo(_held);
        _count -= given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _plain.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return output.ToArray();
    }

    private sealed class SealedInput(Stream input, byte[] seal) : ForwardStream
    {
        private int _given;
        private bool _ended;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = _ended ? 0 : await input.ReadAsync(buffer, cancellationToken);
            if (read > 0 || buffer.Length == 0)
                return read;
            _ended = true;
            var given = Math.Min(seal.Length - _given, buffer.Length);
            seal.AsMemory(_given, given).CopyTo(buffer);
            _given += given;
            return given;
        }
    }
}
