using System.Text;

namespace Networking.Api.Import.Reading.Html;

/// <summary>
/// Lays text out: white space folded, breaks never doubled, each line behind its quote marks and list indents. Breaks and
/// spaces are owed until text follows, so that none is left at the end.
/// </summary>
internal sealed class TextSink
{
    // Deeper nesting than anyone reads would make every line longer than its text.
    private const int Deepest = 20;
    private readonly StringBuilder _text = new();
    private readonly List<Indent> _indents = [];
    private int _owedBreaks;
    private bool _owesSpace;

    public int Length => _text.Length;
    public bool IsAtLineStart => _text.Length == 0 || _owedBreaks > 0;
    public bool IsInList => _indents.Count > 0 && _indents[^1].Kind != IndentKind.Quote;

    /// <summary>Running text.</summary>
    public void Flow(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var word = text.IndexOfAnyExcept(" \t\r\n\f");
            _owesSpace |= word != 0;
            if (word < 0)
                return;
            text = text[word..];
            var end = text.IndexOfAny(" \t\r\n\f");
            var length = end < 0 ? text.Length : end;
            Settle();
            _text.Append(text[..length]);
            text = text[length..];
        }
    }

    /// <summary>Text whose white space counts.</summary>
    public void Verbatim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd('\r');
            if (!line.IsEmpty)
            {
                _owesSpace = false;
                Settle();
                _text.Append(line);
            }
            if (end < 0)
                return;
            _owedBreaks++;
            text = text[(end + 1)..];
        }
    }

    /// <summary>A mark that clings to the text after it (opening) or before it; gives its position.</summary>
    public int Mark(string mark, bool isOpening)
    {
        if (isOpening)
            Settle();
        var start = _text.Length;
        _text.Append(mark);
        return start;
    }

    /// <summary>At least so many line ends before the next text; exactly so many if it replaces those owed.</summary>
    public void Break(int lines, bool replaces = false)
    {
        _owedBreaks = replaces ? lines : Math.Max(_owedBreaks, lines);
        _owesSpace = false;
    }

    /// <summary>One line end more, up to an empty line.</summary>
    public void BreakLine() => Break(Math.Min(_owedBreaks + 1, 2));

    public void Push(Indent indent)
    {
        if (_indents.Count < Deepest)
            _indents.Add(indent);
    }

    public void OpenItem()
    {
        Break(1);
        if (_indents.Count > 0 && _indents[^1].Kind == IndentKind.Item)
            _indents.RemoveAt(_indents.Count - 1);
        Push(Indent.Item(_indents.LastOrDefault(indent => indent.Kind == IndentKind.List)));
    }

    /// <summary>Leaves the innermost element of that kind and all that was left open in it.</summary>
    public void Pop(IndentKind kind)
    {
        var at = _indents.FindLastIndex(indent => indent.Kind == kind);
        if (at >= 0)
            _indents.RemoveRange(at, _indents.Count - at);
        Break(IsInList ? 1 : 2);
    }

    public string From(int start) => start < _text.Length ? _text.ToString(start, _text.Length - start) : "";

    public void Wrap(int start, string before, string after) => _text.Insert(start, before).Append(after);

    public override string ToString() => _text.ToString();

    private void Settle()
    {
        if (_text.Length == 0)
        {
            _owesSpace = false;
            _owedBreaks = 0;
            Prefix();
        }
        else if (_owedBreaks > 0)
        {
            for (; _owedBreaks > 1; _owedBreaks--)
                EmptyLine();
            _text.Append('\n');
            Prefix();
        }
        else if (_owesSpace)
        {
            _text.Append(' ');
        }
        (_owedBreaks, _owesSpace) = (0, false);
    }

    private void Prefix()
    {
        foreach (var indent in _indents)
            _text.Append(indent.Next());
    }

    // Quote marks hold a quote together across its empty lines; but what has not begun does not begin here.
    private void EmptyLine()
    {
        _text.Append('\n');
        var start = _text.Length;
        foreach (var indent in _indents.TakeWhile(indent => indent.IsStarted))
            _text.Append(indent.Rest);
        while (_text.Length > start && _text[^1] == ' ')
            _text.Length--;
    }
}
