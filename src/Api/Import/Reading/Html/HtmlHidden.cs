using MimeKit.Text;

namespace Networking.Api.Import.Reading.Html;

/// <summary>
/// Passes over what is not for readers: scripts, styles, the head, drawings; and of a formula's three forms (KaTeX) all but
/// the TeX that its author wrote.
/// </summary>
internal sealed class HtmlHidden
{
    private string? _element;
    private int _depth;
    private bool _inFormula;
    private bool _inTex;

    public bool IsHiding => _element is not null || (_inFormula && !_inTex);

    /// <summary>True if the tag belongs to what is hidden.</summary>
    public bool Open(HtmlTagToken tag)
    {
        if (_element is not null)
        {
            _depth += tag.IsNamed(_element) && !tag.IsEmptyElement ? 1 : 0;
            return true;
        }
        _inFormula |= tag.IsNamed("math") && !tag.IsEmptyElement;
        _inTex |= _inFormula && tag.IsNamed("annotation");
        if (!Hides(tag))
            return _inFormula && !_inTex;
        (_element, _depth) = tag.IsEmptyElement ? (null, 0) : (tag.Name, 1);
        return true;
    }

    public bool Close(HtmlTagToken tag)
    {
        if (_element is not null)
        {
            _depth -= tag.IsNamed(_element) ? 1 : 0;
            _element = _depth == 0 ? null : _element;
            return true;
        }
        var wasHiding = IsHiding;
        _inTex &= !tag.IsNamed("annotation");
        _inFormula &= !tag.IsNamed("math");
        return wasHiding;
    }

    private static bool Hides(HtmlTagToken tag) =>
        tag.Id
            is HtmlTagId.Script
                or HtmlTagId.Style
                or HtmlTagId.Title
                or HtmlTagId.NoFrames
                or HtmlTagId.NoScript
                or HtmlTagId.Object
                or HtmlTagId.IFrame
        || tag.IsNamed("svg")
        || tag.IsNamed("template")
        || (tag.Id == HtmlTagId.Span && tag.Value("class") is "katex-html");
}
