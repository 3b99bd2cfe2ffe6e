namespace Networking.Api.Import.Reading.Files;

/// <summary>A forward-only stream whose first bytes can be looked at before it is read.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private const int HeadSize = 512;
    private readonly Stream _inner;
    private readonly byte[] _head = new byte[HeadSize];
    private int _length;
    private int _position;

    private PeekedStream(Stream inner) => _inner = inner;

    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public static async Task<PeekedStream> OpenAsync(Stream inner, CancellationToken cancellation)
    {
        var stream = new PeekedStream(inner);
        stream._length = await inner.ReadAtLeastAsync(stream._head, HeadSize, throwOnEndOfStream: false, cancellation);
        return stream;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = Math.Min(_length - _position, buffer.Length);
        if (left == 0)
            return await _inner.ReadAsync(buffer, cancellationToken);
        _head.AsMemory(_position, left).CopyTo(buffer);
        _position += left;
        return left;
    }
}
