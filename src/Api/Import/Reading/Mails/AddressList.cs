using System.Text;
using System.Text.Unicode;
using MimeKit;

namespace Networking.Api.Import.Reading.Mails;

/// <summary>
/// The persons in one address field. MimeKit refuses a whole list for one odd address (<c>pr &lt;.palmer@enron.com&gt;</c>),
/// so a refused list is taken apart at its commas and what is still refused is read by its @ and angle brackets.
/// </summary>
internal static class AddressList
{
    private static readonly ParserOptions Loose = new() { AddressParserComplianceMode = RfcComplianceMode.Loose };

    public static IEnumerable<SourcePerson> Parse(ReadOnlySpan<byte> raw)
    {
        // Headers in raw Latin-1 are forbidden and common.
        var encoding = Utf8.IsValid(raw) ? Encoding.UTF8 : Encoding.Latin1;
        var text = encoding.GetString(raw).ReplaceLineEndings(" ").Trim();
        if (InternetAddressList.TryParse(Loose, text, out var list))
            return Persons(list);
        return Pieces(text)
            .SelectMany(piece => InternetAddressList.TryParse(Loose, piece, out var one) ? Persons(one) : Odd(piece));
    }

    private static IEnumerable<SourcePerson> Persons(InternetAddressList list) =>
        list.SelectMany(address =>
                address switch
                {
                    GroupAddress group => Persons(group.Members),
                    MailboxAddress mailbox => [People.Of(mailbox.Name, mailbox.Address)],
                    _ => Enumerable.Empty<SourcePerson?>(),
                }
            )
            .OfType<SourcePerson>();

    private static IEnumerable<SourcePerson> Odd(string piece)
    {
        var text = Rfc2047Text(piece);
        var (open, close) = (text.IndexOf('<'), text.IndexOf('>'));
        var hasAngle = open >= 0 && close > open;
        var person = hasAngle ? People.Of(text[..open], text[(open + 1)..close]) : People.Of(null, text);
        return person is null ? [] : [person];
    }

    private static string Rfc2047Text(string piece) =>
        MimeKit.Utils.Rfc2047.DecodePhrase(Encoding.UTF8.GetBytes(piece));

    // Commas and semicolons (Outlook) outside of quotes and angle brackets.
    private static IEnumerable<string> Pieces(string text)
    {
        var (start, quoted, angled) = (0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            angled = !quoted && (text[i] == '<' || (angled && text[i] != '>'));
            if (quoted || angled || text[i] is not (',' or ';'))
                continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }
}
