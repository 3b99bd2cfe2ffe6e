using MimeKit.Text;

namespace Networking.Api.Import.Reading.Html;

/// <summary>What each tag means for the text.</summary>
internal sealed class HtmlTextWriter
{
    private readonly TextSink _sink = new();
    private readonly HtmlHidden _hidden = new();
    private readonly HtmlLinks _links;
    private readonly HtmlCode _code;
    private string? _language;

    public HtmlTextWriter()
    {
        _links = new HtmlLinks(_sink);
        _code = new HtmlCode(_sink);
    }

    public int Length => _sink.Length;

    public void Text(string text)
    {
        if (_hidden.IsHiding)
            return;
        if (_code.IsBlock)
            _sink.Verbatim(text);
        else
            _sink.Flow(text);
    }

    public void Open(HtmlTagToken tag)
    {
        if (_hidden.Open(tag))
            return;
        switch (tag.Id)
        {
            case HtmlTagId.P or HtmlTagId.Table:
                _sink.Break(2);
                break;
            case HtmlTagId.Div
            or HtmlTagId.TR
            or HtmlTagId.Section
            or HtmlTagId.Article
            or HtmlTagId.DT
            or HtmlTagId.DD:
                _sink.Break(1);
                _language = tag.Value("data-code-language") ?? _language;
                break;
            case HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6:
                _sink.Break(2);
                _sink.Flow(new string('#', tag.Name[1] - '0') + " ");
                break;
            case HtmlTagId.Br:
                _sink.BreakLine();
                break;
            case HtmlTagId.HR:
                _sink.Break(2);
                _sink.Flow("---");
                _sink.Break(2);
                break;
            case HtmlTagId.BlockQuote:
                _sink.Break(_sink.IsInList ? 1 : 2);
                _sink.Push(Indent.Quote());
                break;
            case HtmlTagId.UL or HtmlTagId.OL:
                _sink.Break(_sink.IsInList ? 1 : 2);
                _sink.Push(Indent.List(tag.Id == HtmlTagId.OL, tag.Value("start")));
                break;
            case HtmlTagId.LI:
                _sink.OpenItem();
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                _sink.Flow(_sink.IsAtLineStart ? "" : " | ");
                break;
            case HtmlTagId.Pre:
                _code.OpenBlock(_language);
                _language = null;
                break;
            case HtmlTagId.Code or HtmlTagId.TT or HtmlTagId.Kbd or HtmlTagId.Samp:
                _code.Open();
                break;
            case HtmlTagId.Del or HtmlTagId.Strike or HtmlTagId.S:
                _sink.Mark("~~", isOpening: true);
                break;
            case HtmlTagId.Unknown when tag.IsNamed("annotation"):
                _sink.Mark("$$", isOpening: true);
                break;
            case HtmlTagId.A:
                _links.Open(tag.Value("href"));
                break;
            case HtmlTagId.Image:
                _links.Image(tag.Value("alt"), tag.Value("src"));
                break;
            default:
                break;
        }
    }

    public void Close(HtmlTagToken tag)
    {
        if (_hidden.Close(tag))
            return;
        switch (tag.Id)
        {
            case HtmlTagId.P or HtmlTagId.Table:
            case HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6:
                _sink.Break(2);
                break;
            case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.Section or HtmlTagId.Article:
                _sink.Break(1);
                break;
            case HtmlTagId.BlockQuote:
                _sink.Pop(IndentKind.Quote);
                break;
            case HtmlTagId.UL or HtmlTagId.OL:
                _sink.Pop(IndentKind.List);
                break;
            case HtmlTagId.Pre:
                _code.CloseBlock();
                break;
            case HtmlTagId.Code or HtmlTagId.TT or HtmlTagId.Kbd or HtmlTagId.Samp:
                _code.Close();
                break;
            case HtmlTagId.Del or HtmlTagId.Strike or HtmlTagId.S:
                _sink.Mark("~~", isOpening: false);
                break;
            case HtmlTagId.Unknown when tag.IsNamed("annotation"):
                _sink.Mark("$$", isOpening: false);
                break;
            case HtmlTagId.A:
                _links.Close();
                break;
            default:
                break;
        }
    }

    public override string ToString()
    {
        _links.Close();
        _code.Close();
        _code.CloseBlock();
        return _sink.ToString();
    }
}
