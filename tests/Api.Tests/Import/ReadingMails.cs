using System.Text;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

public sealed class ReadingMails : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task gives_people_text_and_time()
    {
        var mail = Sources.Mail(
            "1@x",
            to: "Bob <BOB@South.Example>, ann@north.example",
            more: "Cc: <c@süd.example>\r\n"
        );
        var message = (await _sources.Mails(mail)).Message();
        Assert.Equal("1@x", message.Key);
        Assert.Equal(new SourcePerson("ann@north.example", "Ann", "ann@north.example"), message.From);
        Assert.Equal(["bob@south.example", "c@xn--sd-xka.example"], message.To.Select(person => person.Key));
        Assert.Equal("xn--sd-xka.example", message.To[1].Domain);
        Assert.Equal(new DateTimeOffset(2024, 2, 5, 9, 0, 0, TimeSpan.Zero), message.At);
        Assert.Equal(TimeSpan.Zero, message.At.Offset);
        Assert.Equal("Hello", message.Body);
    }

    [Fact]
    public async Task reads_a_note_to_oneself()
    {
        var records = await _sources.Mails(Sources.Mail("1@x", to: "ann@north.example"));
        Assert.Empty(records.Message().To);
        Assert.Empty(records.Report());
    }

    [Fact]
    public async Task skips_what_is_no_mail_and_what_has_no_sender()
    {
        var records = await _sources.Mails(
            "1,8,1\n2,2,1\n"u8.ToArray(),
            "Shopping: milk, eggs\n"u8.ToArray(),
            [],
            Sources.Mail("1@x", from: "")
        );
        Assert.Equal(
            ["skipped not_a_mail", "skipped not_a_mail", "skipped not_a_mail", "skipped no_sender"],
            records.Report()
        );
    }

    [Theory]
    [InlineData(
        "Date: soon",
        "Received: from a by b; Tue, 6 Feb 2024 08:00:00 +0000\r\n",
        "noted date_from_received",
        2024
    )]
    [InlineData(
        "Date: Mon, 1 Jan 1901 00:00:00 +0000",
        "Received: by b; Tue, 6 Feb 2024 08:00:00 +0000\r\n",
        "noted date_from_received",
        2024
    )]
    [InlineData("Date: Mon, 01 Jan 2090 00:00:00 +0000", "", "noted date_doubtful", 2090)]
    [InlineData("X: y", "", "skipped no_date", null)]
    public async Task takes_the_best_date_there_is(string date, string received, string report, int? year)
    {
        var mail = $"Message-ID: <1@x>\r\nFrom: a@b.example\r\n{received}{date}\r\n\r\nHello";
        var records = await _sources.Mails(Encoding.UTF8.GetBytes(mail));
        Assert.Equal([report], records.Report());
        Assert.Equal(year, records.Messages().SingleOrDefault()?.At.Year);
    }

    [Fact]
    public async Task skips_the_same_mail_filed_twice_but_keeps_another_with_the_same_id()
    {
        var records = await _sources.Mails(
            Sources.Mail("1@x"),
            Sources.Mail("1@x", more: "Received: by list; Tue, 6 Feb 2024 08:00:00 +0000\r\n"),
            Sources.Mail("1@x", body: "Hello\r\n-- \r\nthe list"),
            Sources.Mail("1@x", body: "Hello\r\n-- \r\nthe list")
        );
        Assert.Equal(["skipped duplicate", "noted same_id_other_content", "skipped duplicate"], records.Report());
        Assert.Equal("1@x", records.Messages()[0].Key);
        Assert.StartsWith("1@x#", records.Messages()[1].Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task names_a_mail_without_an_id_by_its_content()
    {
        var mail = "From: a@b.example\r\nDate: Mon, 05 Feb 2024 10:00:00 +0100\r\n\r\nHello"u8.ToArray();
        var first = (await _sources.Mails(mail)).Message();
        var again = (await Sources.Mails(_sources.Folder)).Message();
        Assert.Equal(32, first.Key.Length);
        Assert.Equivalent(first, again, strict: true);
        Assert.Equal("(no subject)", first.Subject);
    }

    [Theory]
    [InlineData("\"Kean, Steven\" </O=ENRON/OU=NA/CN=SKEAN>", "/o=enron/ou=na/cn=skean", "Kean, Steven", null)]
    [InlineData("pr <.palmer@enron.com>", ".palmer@enron.com", "pr", ".palmer@enron.com")]
    [InlineData("j..kean@Enron.com", "j..kean@enron.com", "j..kean@enron.com", "j..kean@enron.com")]
    [InlineData(
        "Jeff Skilling/Corp/Enron@ENRON",
        "jeff skilling/corp/enron@enron",
        "Jeff Skilling/Corp/Enron@ENRON",
        null
    )]
    [InlineData("Kim", "kim", "Kim", null)]
    public async Task keeps_odd_addresses_and_reports_them_once(string to, string key, string name, string? email)
    {
        var records = await _sources.Mails(Sources.Mail("1@x", to: to), Sources.Mail("2@x", to: to));
        var person = Assert.Single(records.Messages()[0].To);
        Assert.Equal(new SourcePerson(key, name, email), person);
        Assert.Equal(["noted odd_address"], records.Report());
    }

    [Fact]
    public async Task keeps_the_others_of_a_list_with_an_odd_address()
    {
        const string to =
            "a@b.example, pr <.palmer@enron.com>, \"Doe, Jane\" <jane@c.example>; undisclosed-recipients:;";
        var message = (await _sources.Mails(Sources.Mail("1@x", to: to))).Message();
        Assert.Equal(["a@b.example", ".palmer@enron.com", "jane@c.example"], message.To.Take(3).Select(p => p.Key));
        Assert.Equal("Doe, Jane", message.To[2].DisplayName);
    }

    [Fact]
    public async Task takes_the_name_that_an_export_keeps_apart()
    {
        var mail = Sources.Mail(
            "1@x",
            from: "steven.kean@enron.com",
            more: "X-From: Kean, Steven J. </O=E/CN=SKEAN>\r\n"
        );
        Assert.Equal("Kean, Steven J.", (await _sources.Mails(mail)).Message().From.DisplayName);
    }
}
