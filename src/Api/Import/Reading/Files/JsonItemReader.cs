using System.Buffers;
using System.Text.Json;

namespace Networking.Api.Import.Reading.Files;

/// <summary>
/// The items of a JSON array, one at a time, without ever holding more than the longest item allowed. It only finds where
/// each ends; whether an item is JSON is seen when it is parsed.
/// </summary>
internal sealed class JsonItemReader(Stream stream, int longest)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _item = new();
    private readonly JsonItemScanner _scanner = new();
    private int _at;
    private int _end;

    /// <summary>The current item; empty when too long. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Item => TooLong ? default : _item.WrittenMemory;

    public bool TooLong { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <exception cref="JsonException">It is no array.</exception>
    /// <exception cref="EndOfStreamException">The array is not closed.</exception>
    /// <exception cref="TooLargeException">Its last item is too long, and not closed either.</exception>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        TooLong = false;
        _item.ResetWrittenCount();
        while (_at < _end || await FillAsync(cancellation))
        {
            var from = _at;
            var edge = _scanner.Scan(_buffer.AsSpan(0, _end), ref _at);
            if (edge is JsonItemEdge.Next or JsonItemEdge.Close || _scanner.IsInside)
                Keep(_buffer.AsSpan(from, _at - from - (edge == JsonItemEdge.None ? 0 : 1)));
            if (edge == JsonItemEdge.Next || (edge == JsonItemEdge.Close && !IsBlank))
                return ++Number > 0;
            if (edge == JsonItemEdge.Open)
                _item.ResetWrittenCount();
        }

        return _scanner.IsClosed ? false
            : TooLong ? throw new TooLargeException($"an item longer than {longest} bytes, and no end")
            : throw new EndOfStreamException("the array ends too early");
    }

    // An empty array, or a comma behind the last item.
    private bool IsBlank => !TooLong && _item.WrittenSpan.Trim(" \t\r\n"u8).IsEmpty;

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        (_at, _end) = (0, await stream.ReadAsync(_buffer, cancellation));
        return _end > 0;
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        TooLong |= _item.WrittenCount + piece.Length > longest;
        if (!TooLong)
            _item.Write(piece);
    }
}
