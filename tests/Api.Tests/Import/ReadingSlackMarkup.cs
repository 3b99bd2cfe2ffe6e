using CsCheck;
using Networking.Api.Import.Reading;
using Networking.Api.Import.Reading.Slack;

namespace Networking.Api.Tests.Import;

public sealed class ReadingSlackMarkup
{
    private static readonly SlackMarkup Markup = new(
        id => id == "U1" ? new SourcePerson("U1", "Ann", null) : null,
        id => id == "C1" ? "prices" : null
    );

    private static readonly string[] Parts =
    [
        "<@U1>",
        "<",
        ">",
        "&",
        "&amp;",
        "&lt;",
        "<http://x",
        "|",
        "!",
        "#C1",
        "a",
        " ",
        "\n",
        "😀",
        "\ud800",
        "^",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Parts.Length - 1]
        .Array[0, 30]
        .Select(parts => string.Concat(parts.Select(p => Parts[p])));

    [Theory]
    [InlineData("<@U1> hi", "@Ann hi")]
    [InlineData("<@U1|ann.lee>", "@Ann")]
    [InlineData("<@U2|bob>", "@bob")]
    [InlineData("<@U2>", "@U2")]
    [InlineData("<#C1|old-name>", "#prices")]
    [InlineData("<#C2|lost>", "#lost")]
    [InlineData("<#C2|>", "#C2")]
    [InlineData("<!here> <!channel> <!everyone|everyone>", "@here @channel @everyone")]
    [InlineData("<!subteam^S1|@sales>", "@sales")]
    [InlineData("<!date^1392734382^{date}|18 February>", "18 February")]
    [InlineData("<https://a.example/?x=1&amp;y=2>", "https://a.example/?x=1&y=2")]
    [InlineData("<https://a.example|the &lt;site&gt;>", "[the <site>](https://a.example)")]
    [InlineData("<https://a.example|https://a.example>", "https://a.example")]
    [InlineData("<mailto:a@b.example|a@b.example>", "a@b.example")]
    [InlineData("<javascript:alert(1)|click>", "click")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&nbsp; <> < a", "&nbsp; <> < a")]
    [InlineData("*bold* _it_ `code` ~no~", "*bold* _it_ `code` ~no~")]
    public void reads_as_text(string marked, string text) => Assert.Equal(text, Markup.Text(marked));

    [Fact]
    public void gives_back_whatever_somebody_typed() =>
        Gen.OneOf(Gen.String, Pieces).Sample(typed => Markup.Text(Escape(typed)) == typed, iter: 2_000);

    [Fact]
    public void is_never_at_a_loss_and_never_names_a_mark_twice() =>
        Gen.OneOf(Gen.String, Pieces)
            .Sample(
                text =>
                {
                    var mentioned = 0;
                    var plain = Markup.Text(text, _ => mentioned++);
                    Assert.Equal(Count(text, "<@U1>"), mentioned);
                    Assert.True(
                        plain.Length <= text.Length + mentioned + (4 * Count(text, "<")) + (6 * Count(text, "#C1"))
                    );
                },
                iter: 2_000
            );

    [Fact]
    public void one_piece_does_not_change_another() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (one, other) => Markup.Text($"{Escape(one)}<@U1>{Escape(other)}") == $"{one}@Ann{other}",
                iter: 2_000
            );

    private static string Escape(string typed) =>
        typed
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
