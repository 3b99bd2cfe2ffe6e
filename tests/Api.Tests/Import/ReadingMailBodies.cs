using System.Text;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

public sealed class ReadingMailBodies : IDisposable
{
    private const string Mixed = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n";
    private const string Alternative = "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n";
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task prefers_plain_text_unless_it_is_empty()
    {
        const string html = "--b\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--b--";
        const string plain = "--b\r\nContent-Type: text/plain\r\n\r\n";
        var records = await _sources.Mails(
            Sources.Mail("1@x", $"{plain}simple\r\n{html}", more: Alternative),
            Sources.Mail("2@x", $"{plain}  \r\n{html}", more: Alternative)
        );
        Assert.Equal(["simple", "rich"], records.Messages().Select(message => message.Body));
    }

    [Fact]
    public async Task joins_text_parts_and_names_attachments()
    {
        const string body = """
            --b
            Content-Type: text/plain

            before
            --b
            Content-Type: application/pdf; name="offer.pdf"
            Content-Disposition: attachment; filename="offer.pdf"

            %PDF
            --b
            Content-Type: text/plain

            after
            --b--
            """;
        var records = await _sources.Mails(Sources.Mail("1@x", body, more: Mixed));
        Assert.Equal("before\n\nafter", records.Message().Body);
        Assert.Equal("offer.pdf (application/pdf)", Assert.Single(records.OfType<Noted>()).Detail);
        Assert.Equal(["noted attachment_not_imported"], records.Report());
    }

    [Fact]
    public async Task cuts_what_is_too_long_between_characters()
    {
        var records = await _sources.Mails(
            Sources.Mail("1@x", new string('a', 39_999) + "😀 and more", subject: new string('s', 300))
        );
        Assert.Equal(["noted subject_cut", "noted body_cut"], records.Report());
        Assert.Equal(39_999, records.Message().Body.Length);
        Assert.Equal(200, records.Message().Subject.Length);
    }

    [Fact]
    public async Task replaces_what_cannot_be_stored()
    {
        var records = await _sources.Mails(Sources.Mail("1@x", "a\0b"));
        Assert.Equal("a\uFFFDb", records.Message().Body);
        Assert.Equal(["noted text_replaced"], records.Report());
    }

    [Fact]
    public async Task stands_in_for_an_empty_body()
    {
        var records = await _sources.Mails(Sources.Mail("1@x", " "));
        Assert.Equal("(no text)", records.Message().Body);
        Assert.Equal(["noted no_text"], records.Report());
    }

    [Theory]
    [InlineData("windows-1252", "Caf\xe9 \x93quoted\x94", "Café “quoted”")]
    [InlineData("us-ascii", "Caf\xc3\xa9", "Café")]
    [InlineData("us-ascii", "Caf\xe9", "Café")]
    [InlineData("iso-2022-jp", "\x1b$B$3$s\x1b(B", "こん")]
    public async Task reads_every_charset_even_when_mislabelled(string charset, string bytes, string text)
    {
        var mail =
            $"Message-ID: <1@x>\r\nFrom: a@b.example\r\nDate: Mon, 05 Feb 2024 10:00:00 +0100\r\n"
            + $"Content-Type: text/plain; charset={charset}\r\n\r\n{bytes}";
        Assert.Equal(text, (await _sources.Mails(Encoding.Latin1.GetBytes(mail))).Message().Body);
    }

    [Fact]
    public async Task joins_flowed_lines()
    {
        const string flowed = "Content-Type: text/plain; format=flowed; charset=utf-8\r\n";
        Assert.Equal(
            "one line",
            (await _sources.Mails(Sources.Mail("1@x", "one \r\nline", more: flowed))).Message().Body
        );
    }
}
