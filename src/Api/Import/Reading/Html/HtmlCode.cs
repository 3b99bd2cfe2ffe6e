namespace Networking.Api.Import.Reading.Html;

/// <summary>Code, in a line or as a block, between more backticks than it has itself (CommonMark 4.5 and 6.1).</summary>
internal sealed class HtmlCode(TextSink sink)
{
    private const int Fence = 3;
    private int _start;
    private bool _isInline;

    public bool IsBlock { get; private set; }

    public void OpenBlock(string? language)
    {
        if (IsBlock)
            return;
        Close();
        sink.Break(2);
        _start = sink.Mark(new string('`', Fence) + language?.Split(' ')[0].ToLowerInvariant(), isOpening: true);
        sink.Break(1);
        IsBlock = true;
    }

    public void CloseBlock()
    {
        if (!IsBlock)
            return;
        IsBlock = false;
        var more = Math.Max(0, LongestRun(sink.From(_start + Fence)) + 1 - Fence);
        sink.Wrap(_start, new string('`', more), "");
        sink.Break(1, replaces: true);
        sink.Flow(new string('`', Fence + more));
        sink.Break(2);
    }

    public void Open()
    {
        // Inside of a block the element says nothing new: <pre><code>.
        if (IsBlock || _isInline)
            return;
        _isInline = true;
        _start = sink.Mark("", isOpening: true);
    }

    public void Close()
    {
        if (!_isInline)
            return;
        _isInline = false;
        var code = sink.From(_start);
        if (code.Length == 0)
            return;
        var ticks = new string('`', LongestRun(code) + 1);
        var gap = code[0] == '`' || code[^1] == '`' ? " " : "";
        sink.Wrap(_start, ticks + gap, gap + ticks);
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }
}
