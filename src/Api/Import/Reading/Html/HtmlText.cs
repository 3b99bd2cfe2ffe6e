using MimeKit.Text;

namespace Networking.Api.Import.Reading.Html;

/// <summary>
/// HTML as plain text in the manner of Markdown: paragraphs, fenced code, "> " quotes, lists, links with their address.
/// Works on MimeKit's token stream, without a tree: fast, and depth in the input costs nothing.
/// </summary>
internal static class HtmlText
{
    // Enough to tell how much too long a body is; a 50 MB page need not be rendered to be cut.
    private const int Longest = 10 * ReadingLimits.Body;

    public static string Of(string html)
    {
        var writer = new HtmlTextWriter();
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (writer.Length < Longest && tokenizer.ReadNextToken(out var token))
            switch (token)
            {
                case HtmlTagToken { IsEndTag: true } tag:
                    writer.Close(tag);
                    break;
                case HtmlTagToken tag:
                    writer.Open(tag);
                    break;
                case HtmlScriptDataToken:
                    break;
                case HtmlDataToken data:
                    writer.Text(data.Data);
                    break;
                default:
                    break;
            }
        return writer.ToString();
    }
}
