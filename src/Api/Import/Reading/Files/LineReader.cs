namespace Networking.Api.Import.Reading.Files;

/// <summary>Lines of bytes, without copying and without ever holding more than the longest line allowed.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The current line without its line feed; empty when too long. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }
    public bool TooLong { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        TooLong = false;
        for (var searched = 0; ; )
        {
            var from = _start + searched;
            var found = _buffer.AsSpan(from, _end - from).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(from + found, from + found + 1);
            if (_ended)
                return (_end > _start || TooLong) && Take(_end, _end);
            if (_end - _start > longest)
            {
                TooLong = true;
                _start = _end = 0;
            }
            // Counted from the start of the line, as making room moves the line.
            searched = _end - _start;
            _ended = !await FillAsync(cancellation);
        }
    }

    private bool Take(int end, int next)
    {
        TooLong |= end - _start > longest;
        Line = TooLong ? default : _buffer.AsMemory(_start, end - _start);
        _start = next;
        Number++;
        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_end == _buffer.Length)
            MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        var target = _start > _buffer.Length / 2 ? _buffer : new byte[_buffer.Length * 2];
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        (_buffer, _end, _start) = (target, _end - _start, 0);
    }
}
