namespace Networking.Api.Import.Reading.Html;

/// <summary>Links as [text](address), or the address alone where the text says the same.</summary>
internal sealed class HtmlLinks(TextSink sink)
{
    private string? _address;
    private int _start;
    private string? _last;

    public void Open(string? address)
    {
        Close();
        if (address is null || !IsHarmless(address))
            return;
        _address = address.Trim();
        _start = sink.Mark("", isOpening: true);
    }

    public void Close()
    {
        if (_address is not { } address)
            return;
        _address = null;
        var text = sink.From(_start);
        if (text.Length == 0)
            Address(address);
        else if (!text.Contains(address, StringComparison.Ordinal) && !IsMailTo(address, text))
            sink.Wrap(_start, "[", $"]({address})");
        _last = address;
    }

    /// <summary>What an image stands for; small pictures for letters (emoji) have their letters as <c>alt</c>.</summary>
    public void Image(string? alternative, string? source)
    {
        if (alternative is not null)
            sink.Flow(alternative);
        else if (_address is null && source is not null && IsHarmless(source))
            Address(source);
    }

    // Chats follow a link to a picture with the picture, linked.
    private void Address(string address)
    {
        if (!string.Equals(address, _last, StringComparison.Ordinal))
            sink.Flow(_last = address);
    }

    private static bool IsMailTo(string address, string text) =>
        address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && address.AsSpan(7).Equals(text, StringComparison.OrdinalIgnoreCase);

    // No javascript:, no data: and no cid: that points into the mail; a path without a scheme is fine.
    private static bool IsHarmless(string address)
    {
        var colon = address.AsSpan().Trim().IndexOfAny(':', '/', '?');
        return colon < 0
            || address.AsSpan().Trim()[colon] != ':'
            || address.AsSpan().Trim()[..colon] is var scheme
                && (
                    scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
                    || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
                    || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)
                );
    }
}
