using System.Text;
using System.Text.Unicode;
using MimeKit;
using MimeKit.Text;
using Networking.Api.Import.Reading.Html;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>One text part as plain text.</summary>
internal static class MailText
{
    private static readonly HashSet<string> Ascii = new(StringComparer.OrdinalIgnoreCase)
    {
        "us-ascii",
        "ascii",
        "ansi_x3.4-1968",
    };

    public static string Of(TextPart part)
    {
        var text = Decode(part);
        if (part.IsHtml)
            return HtmlText.Of(text);
        return part.IsFlowed ? Unfold(part, text) : text;
    }

    // Many programs send UTF-8 or Windows text and call it ASCII, or nothing at all: believe the bytes.
    private static string Decode(TextPart part)
    {
        var charset = part.ContentType.Charset;
        if (charset is not null && !Ascii.Contains(charset))
            return part.Text;
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : part.GetText("windows-1252");
    }

    // RFC 3676: soft line breaks are the sending program's, not the author's.
    private static string Unfold(TextPart part, string text)
    {
        var deletes = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);
        return new FlowedToText { DeleteSpace = deletes }.Convert(text);
    }
}
