using System.Buffers;
using System.Text.Json;

namespace Networking.Api.Import.Reading.Files;

internal enum JsonItemEdge
{
    /// <summary>None up to the end of the bytes.</summary>
    None,
    Open,
    Next,
    Close,
}

/// <summary>Finds the edges of an array's items: what is inside of strings, or of other brackets, is none.</summary>
internal sealed class JsonItemScanner
{
    private static readonly SearchValues<byte> InTexts = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> BetweenTexts = SearchValues.Create("\"[]{},"u8);
    private long _depth;
    private bool _isText;
    private bool _isEscaped;

    public bool IsInside => _depth > 0;

    public bool IsClosed { get; private set; }

    /// <summary>Goes on to the byte behind the next edge, or to the end of the bytes.</summary>
    public JsonItemEdge Scan(ReadOnlySpan<byte> bytes, ref int at)
    {
        for (Skip(bytes, ref at); at < bytes.Length; Skip(bytes, ref at))
            if (Step(bytes[at++]) is var edge and not JsonItemEdge.None)
                return edge;
        return JsonItemEdge.None;
    }

    // Most bytes mean nothing here.
    private void Skip(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (!IsInside || _isEscaped)
            return;
        var found = bytes[at..].IndexOfAny(_isText ? InTexts : BetweenTexts);
        at = found < 0 ? bytes.Length : at + found;
    }

    private JsonItemEdge Step(byte b) =>
        !IsInside ? Outside(b)
        : _isText ? InText(b)
        : b switch
        {
            (byte)'"' => Set(out _isText, true),
            (byte)'[' or (byte)'{' => Deeper(),
            (byte)']' or (byte)'}' => Shallower(),
            (byte)',' when _depth == 1 => JsonItemEdge.Next,
            _ => JsonItemEdge.None,
        };

    // White space, or a byte order mark: some programs write one.
    private JsonItemEdge Outside(byte b)
    {
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)
            return JsonItemEdge.None;
        if (b != (byte)'[' || IsClosed)
            throw new JsonException(IsClosed ? "something follows the array" : "not an array");
        _depth = 1;
        return JsonItemEdge.Open;
    }

    private JsonItemEdge InText(byte b) =>
        _isEscaped ? Set(out _isEscaped, false)
        : b == (byte)'\\' ? Set(out _isEscaped, true)
        : b == (byte)'"' ? Set(out _isText, false)
        : JsonItemEdge.None;

    private JsonItemEdge Deeper()
    {
        _depth++;
        return JsonItemEdge.None;
    }

    private JsonItemEdge Shallower()
    {
        IsClosed = --_depth == 0;
        return IsClosed ? JsonItemEdge.Close : JsonItemEdge.None;
    }

    private static JsonItemEdge Set(out bool flag, bool value)
    {
        flag = value;
        return JsonItemEdge.None;
    }
}
