namespace Networking.Api.Tests.Import;

public sealed class ReadingMailThreads : IDisposable
{
    private const string Ann = "ann@north.example";
    private const string Bob = "bob@south.example";
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    private async Task<string[]> Threads(params byte[][] mails) =>
        [.. (await _sources.Mails(mails)).Messages().Select(message => message.ThreadKey)];

    [Fact]
    public async Task puts_a_reply_into_the_thread_of_its_parent()
    {
        var threads = await Threads(
            Sources.Mail("1@x"),
            Sources.Mail(
                "2@x",
                subject: "Entirely new",
                from: Bob,
                to: "cy@east.example",
                more: "In-Reply-To: <1@x>\r\n"
            )
        );
        Assert.Equal(threads[0], threads[1]);
    }

    [Fact]
    public async Task finds_the_root_whatever_the_order()
    {
        var threads = await Threads(
            Sources.Mail("3@x", subject: "c", more: "In-Reply-To: <2@x>\r\n"),
            Sources.Mail("2@x", subject: "b", more: "In-Reply-To: <1@x>\r\n"),
            Sources.Mail("1@x", subject: "a"),
            Sources.Mail("4@x", subject: "d", more: "References: <1@x> <9@x>\r\n")
        );
        Assert.Single(threads.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task joins_replies_to_a_mail_that_is_not_there()
    {
        var threads = await Threads(
            Sources.Mail("2@x", subject: "b", more: "References: <1@x>\r\n"),
            Sources.Mail("3@x", subject: "c", more: "References: <1@x> <2@x>\r\n")
        );
        Assert.Equal(threads[0], threads[1]);
    }

    [Fact]
    public async Task goes_by_subject_and_people_where_there_are_no_references()
    {
        var threads = await Threads(
            Sources.Mail("1@x", subject: "Prices", from: Ann, to: Bob),
            Sources.Mail("2@x", subject: "RE: Aw:  Re[2]: prices", from: Bob, to: Ann),
            Sources.Mail("3@x", subject: "Prices", from: Ann, to: "cy@east.example"),
            Sources.Mail("4@x", subject: "Rest", from: Ann, to: Bob)
        );
        Assert.Equal(threads[0], threads[1]);
        Assert.Equal(3, threads.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task keeps_mails_without_a_subject_apart()
    {
        var threads = await Threads(Sources.Mail("1@x", subject: ""), Sources.Mail("2@x", subject: "Re:"));
        Assert.NotEqual(threads[0], threads[1]);
    }

    [Fact]
    public async Task survives_mails_that_answer_each_other_in_a_circle()
    {
        var threads = await Threads(
            Sources.Mail("1@x", more: "In-Reply-To: <2@x>\r\n"),
            Sources.Mail("2@x", more: "In-Reply-To: <3@x>\r\n"),
            Sources.Mail("3@x", more: "In-Reply-To: <2@x>\r\n"),
            Sources.Mail("4@x", more: "In-Reply-To: <4@x>\r\n")
        );
        Assert.Single(threads.Take(3).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task names_the_answered_mail()
    {
        var records = await _sources.Mails(Sources.Mail("2@x", more: "References: <0@x> <1@x>\r\n"));
        Assert.Equal("1@x", records.Message().ReplyToKey);
    }
}
