using Networking.Projections.Search;

namespace Networking.Projections.Tests.Search;

/// <summary>How texts and searches become words: what a search asks for is what the index holds.</summary>
public sealed class FindingWords
{
    [Theory]
    [InlineData("Müller's Straße, naïve café", "'muller':1 'strasse':2 'naive':3")]
    [InlineData("ＡＢＣ １２３", "'abc':1 '123':2")]
    [InlineData("上海", "'上':1 '上海':1 '海':2")]
    [InlineData("مُحَمَّد", "'محمد':1")]
    [InlineData("أحمد", "'احمد':1")]
    [InlineData("Άνθρωπος ёлка мой", "'ανθρωπος':1 'елка':2 'мой':3")]
    [InlineData("deliveries", "'=deliveri':1 'deliveries':1")]
    [InlineData("it's a \\ 'test'", "'test':3")]
    public void puts_case_width_accents_and_vowel_marks_aside(string text, string entries)
    {
        var vector = SearchVector.Of(text).Text;
        Assert.All(entries.Split(' '), e => Assert.Contains(e, vector, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("delivery", "('deliveri' | '=deliveri')")]
    [InlineData("s", "('s' | '=s')")]
    [InlineData("deliv*", "'deliv':*")]
    [InlineData("\"on Thursday\"", "'on' <1> 'thursday'")]
    [InlineData("会議室", "'会議' <1> '議室'")]
    [InlineData("海", "'海'")]
    [InlineData("e-mail", "('e' | '=e') <1> ('mail' | '=mail')")]
    public void asks_for_words_phrases_and_beginnings(string text, string query) =>
        Assert.Equal(query, Assert.Single(SearchExpression.Parse(text).Terms).Query);

    [Fact]
    public void reads_operators_negation_and_quotes()
    {
        var read = SearchExpression.Parse(
            "order -draft from:\"Ann Smith\" -in:billing WITH:zeta kind:external after:2026-01 before:2026-11-23 -\"not this\""
        );
        Assert.Equal(
            [("order", false), ("draft", true), ("not", true)],
            read.Terms.Select(t => (t.Words[0].Text, t.IsNegated))
        );
        Assert.Equal(
            [
                new("from", "Ann Smith", false),
                new("in", "billing", true),
                new("with", "zeta", false),
                new SearchFilter("kind", "External", false),
            ],
            read.Filters
        );
        Assert.Equal((new DateOnly(2026, 2, 1), new DateOnly(2026, 11, 23)), (read.After, read.Before));
        var on = SearchExpression.Parse("on:2026-02-28");
        Assert.Equal((new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1)), (on.After, on.Before));
    }

    [Theory]
    [InlineData("before:yesterday", "before: is a day")]
    [InlineData("on:2026-02-30", "on: is a day")]
    [InlineData("kind:3", "kind: is internal")]
    [InlineData("from:", "from: needs a value")]
    [InlineData("-word", "something to look for")]
    [InlineData("!?", "something to look for")]
    [InlineData("-after:2026", "has no meaning")]
    public void says_what_makes_no_sense(string text, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<InvalidSearchException>(() => SearchExpression.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void shows_where_it_was_found_without_cutting_a_character()
    {
        var body =
            string.Concat(Enumerable.Repeat("😀 lorem ipsum ", 40))
            + "the Delivery is late "
            + string.Concat(Enumerable.Repeat("dolor 会議室 ", 60));
        var snippet = Snippet.Of(body, SearchExpression.Parse("deliveries 会議室").Terms);
        Assert.InRange(snippet.Text.Length, 100, 202);
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        var shown = snippet.Matches.Select(m => snippet.Text.Substring(m.Start, m.Length)).Distinct();
        Assert.Equal(["Delivery", "会議室"], shown);
    }

    [Fact]
    public void shows_a_short_message_whole() =>
        Assert.Equal("Hello", Snippet.Of("Hello", SearchExpression.Parse("from:ann").Terms).Text);
}
