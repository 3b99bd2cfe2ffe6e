using System.Text;
using Networking.Api.Import.Reading;

namespace Networking.Api.Tests.Import;

public sealed class ReadingChats : IDisposable
{
    private const string Ours =
        """{"id":"m1","at":"2024-02-05T10:00:00+01:00","thread":"t1","subject":"Prices","from":{"key":"U1","name":"Ann","email":"Ann@North.example","organisation":"North"},"to":["Bob <bob@south.example>","U3"],"text":"Hello","replyTo":"m0"}""";
    private const string Zulip =
        """{"id":7,"ts":1519660926,"stream":"general","topic":"welcome","sender":"u00001","html":"<p>Hi <b>all</b></p>"}""";
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task reads_our_fields()
    {
        var message = (await _sources.Chats(Ours)).Message();
        Assert.Equal(
            ("m1", "t1", "Prices", "Hello", "m0"),
            (message.Key, message.ThreadKey, message.Subject, message.Body, message.ReplyToKey)
        );
        Assert.Equal(new SourcePerson("U1", "Ann", "ann@north.example", "North"), message.From);
        Assert.Equal(["bob@south.example", "U3"], message.To.Select(person => person.Key));
        Assert.Equal(new DateTimeOffset(2024, 2, 5, 9, 0, 0, TimeSpan.Zero), message.At);
    }

    [Fact]
    public async Task reads_the_aliases()
    {
        var message = (await _sources.Chats(Zulip)).Message();
        Assert.Equal(
            ("7", "general > welcome", "welcome", "Hi all"),
            (message.Key, message.ThreadKey, message.Subject, message.Body)
        );
        Assert.Equal(new SourcePerson("u00001", "u00001", null), message.From);
        Assert.Equal(2018, message.At.Year);
    }

    [Theory]
    [InlineData("1519660926", "2018-02-26T16:02:06.0000000+00:00")]
    [InlineData("1519660926.5", "2018-02-26T16:02:06.5000000+00:00")]
    [InlineData("1519660926500", "2018-02-26T16:02:06.5000000+00:00")]
    [InlineData("\"2018-02-26T16:02:06\"", "2018-02-26T16:02:06.0000000+00:00")]
    [InlineData("\"2018-02-26 18:02:06+02:00\"", "2018-02-26T16:02:06.0000000+00:00")]
    [InlineData("\"2018-02-30T00:00:00Z\"", null)]
    [InlineData("\"02/03/2018\"", null)]
    [InlineData("1e300", null)]
    [InlineData("true", null)]
    public async Task understands_times(string at, string? expected)
    {
        var line = $$"""{"id":1,"at":{{at}},"thread":"t","from":"a","text":"x"}""";
        var records = await _sources.Chats(line);
        Assert.Equal(expected, records.Messages().SingleOrDefault()?.At.ToString("O"));
        Assert.Equal(expected is null ? ["skipped no_date"] : [], records.Report());
    }

    [Fact]
    public async Task skips_bad_lines_and_says_where()
    {
        var records = await _sources.Chats(
            "",
            "{",
            "[1]",
            "{}",
            """{"id":1,"id":2,"at":1,"thread":"t","from":"a","text":"x"}""",
            """{"id":1,"at":1,"thread":"t","from":{},"text":"x"}""",
            Zulip,
            Zulip,
            Ours.Replace("Hello", new string('x', ReadingLimits.LineBytes), StringComparison.Ordinal),
            Ours
        );
        Assert.Equal(
            [
                "skipped bad_json",
                "skipped bad_json",
                "skipped missing_field",
                "skipped bad_json",
                "skipped no_sender",
                "skipped duplicate",
                "skipped too_large",
            ],
            records.Report()
        );
        Assert.Equal("chat.jsonl:2", records[0].Location);
        Assert.Equal(["7", "m1"], records.Messages().Select(message => message.Key));
    }

    [Theory]
    [InlineData("""a\ud800b\u0000c""", "a\uFFFDb\uFFFDc", true)]
    [InlineData("""a\\ud800 \ud83d\ude00""", "a\\ud800 😀", false)]
    public async Task replaces_what_cannot_be_stored(string escaped, string text, bool isNoted)
    {
        var line = $$"""{"id":1,"at":1,"thread":"t","from":"a","text":"{{escaped}}"}""";
        var records = await _sources.Chats(line);
        Assert.Equal(text, records.Message().Body);
        Assert.Equal(isNoted, records.Report().Contains("noted text_replaced"));
    }

    [Fact]
    public async Task reads_a_folder_and_gzip_and_marks_invalid_text()
    {
        _sources.Put("a.jsonl.gz", Sources.Gzip([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Zulip)]));
        _sources.Put("b.jsonl", Encoding.Latin1.GetBytes(Ours.Replace("Hello", "Caf\xe9", StringComparison.Ordinal)));
        _sources.Put("notes.txt", [1, 2, 3]);
        var records = await Sources.All(new JsonlReader(), _sources.Folder);
        Assert.Equal(["Hi all", "Caf\uFFFD"], records.Messages().Select(message => message.Body));
        Assert.Equal(["noted text_replaced", "skipped not_jsonl"], records.Report());
    }

    [Fact]
    public async Task keeps_what_came_before_a_cut()
    {
        var lines = string.Join(
            '\n',
            Enumerable.Range(1, 5000).Select(i => Zulip.Replace("7,", $"{i},", StringComparison.Ordinal))
        );
        var zipped = Sources.Gzip(Encoding.UTF8.GetBytes(lines));
        var records = await Sources.All(new JsonlReader(), _sources.Put("a.jsonl", zipped[..(zipped.Length / 2)]));
        Assert.True(records.Messages().Count > 100);
        Assert.Contains(records.Report()[^1], (string[])["skipped truncated_archive", "skipped corrupt_archive"]);
    }

    [Fact]
    public async Task tells_long_ids_apart()
    {
        var id = new string('i', 600);
        var line = Zulip.Replace("7,", $"\"{id}a\",", StringComparison.Ordinal);
        var records = await _sources.Chats(line, line.Replace("ia\"", "ib\"", StringComparison.Ordinal), line);
        Assert.Equal(2, records.Messages().Count);
        Assert.All(records.Messages(), message => Assert.Equal(ReadingLimits.Key, message.Key.Length));
        Assert.Equal(["skipped duplicate"], records.Report());
    }

    [Theory]
    [InlineData("\"Ann\"", "Ann", "Ann", null)]
    [InlineData("""{"name":"Ann"}""", "Ann", "Ann", null)]
    [InlineData("""{"key":"U1"}""", "U1", "U1", null)]
    [InlineData("""{"email":"A@b.example"}""", "a@b.example", "a@b.example", "a@b.example")]
    [InlineData("42", "42", "42", null)]
    public async Task understands_people(string from, string key, string name, string? email)
    {
        var records = await _sources.Chats(
            $$"""{"id":1,"at":1,"thread":"t","organisation":"O","from":{{from}},"text":"x"}"""
        );
        Assert.Equal(new SourcePerson(key, name, email, "O"), records.Message().From);
    }
}
