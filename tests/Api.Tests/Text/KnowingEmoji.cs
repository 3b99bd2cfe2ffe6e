using System.Globalization;
using System.IO.Compression;
using Networking.Api.Import.Reading.Slack;
using Networking.Api.Tests.Import;
using Networking.Domain.Messages;

namespace Networking.Api.Tests.Text;

/// <summary>What may be reacted with is Unicode's own table, no more and no less (T26).</summary>
public sealed class KnowingEmoji
{
    [Fact]
    public void takes_each_emoji_of_the_table_in_each_of_its_forms()
    {
        var table = Table();
        var full = table.Where(t => t.Status == "fully-qualified").Select(t => t.Emoji).ToArray();
        Assert.Equal(3_655, full.Length);
        Assert.Equal(full, full.Select(Emoji.Of));
        var others = table.Where(t => t.Status is "minimally-qualified" or "unqualified").ToArray();
        Assert.Equal(827 + 242, others.Length);
        Assert.All(others, o => Assert.Contains(Emoji.Of(o.Emoji)!, full));
        Assert.All(table.Where(t => t.Status == "component"), c => Assert.Null(Emoji.Of(c.Emoji)));
    }

    [Fact]
    public void takes_nothing_that_is_not_in_the_table()
    {
        var table = Table().Where(t => t.Status != "component").Select(t => t.Emoji).ToHashSet(StringComparer.Ordinal);
        foreach (var text in TakingNaughtyStrings.Strings())
            Assert.Equal((text, table.Contains(text)), (text, Emoji.Of(text) is not null));
        // Each letter alone, each region's code, and two emoji joined to one that nobody recommends.
        for (var letter = 0; letter <= 0x10FFFF; letter++)
            if (letter is < 0xD800 or > 0xDFFF && char.ConvertFromUtf32(letter) is var one && Emoji.Of(one) is not null)
                Assert.True(table.Contains(one), one);
        var codes =
            from a in Enumerable.Range(0x1F1E6, 26)
            from b in Enumerable.Range(0x1F1E6, 26)
            select char.ConvertFromUtf32(a) + char.ConvertFromUtf32(b);
        Assert.Equal(258, codes.Count(c => Emoji.Of(c) is not null));
        Assert.Equal(258, codes.Count(table.Contains));
        foreach (var one in (string[])["👍", "👨", "❤️", "🏳️", "🐈"])
        foreach (var other in table)
            Assert.Equal(table.Contains($"{one}\u200D{other}"), Emoji.Of($"{one}\u200D{other}") is not null);
    }

    [Fact]
    public void takes_each_of_slacks_names_for_one_of_the_table()
    {
        Assert.Equal("👍", SlackEmoji.Of("+1"));
        Assert.Equal("👍", SlackEmoji.Of("thumbsup"));
        Assert.Equal("👍🏻", SlackEmoji.Of("+1::skin-tone-2"));
        Assert.Equal("👍🏿", SlackEmoji.Of("thumbsup::skin-tone-6"));
        Assert.Equal("☝🏽", SlackEmoji.Of("point_up::skin-tone-4"));
        Assert.Equal("🕵🏽‍♂️", SlackEmoji.Of("male-detective::skin-tone-4"));
        Assert.Equal("🧑🏽‍🤝‍🧑🏽", SlackEmoji.Of("people_holding_hands::skin-tone-4"));
        Assert.Equal("🎉", SlackEmoji.Of("tada::skin-tone-4"));
        Assert.Equal("🇩🇪", SlackEmoji.Of("flag-de"));
        Assert.Equal("#️⃣", SlackEmoji.Of("hash"));
        Assert.All(
            (string[])["", "party_parrot", "+1::skin-tone-1", "+1::skin-tone-7", "::skin-tone-2", "👍", "#"],
            name => Assert.Null(SlackEmoji.Of(name))
        );
        var named = SlackEmoji.All.Values.Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(1_870, named.Length);
        Assert.Equal(named, named.Select(Emoji.Of));
    }

    private static List<(string Emoji, string Status)> Table()
    {
        using var file = File.OpenRead(RealData.Find(Path.Combine("unicode", "emoji-test.txt.gz")));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var table = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
            if (line.Split('#')[0].Split(';') is [var code, var status])
                table.Add((string.Concat(code.Trim().Split(' ').Select(Letter)), status.Trim()));
        return table;
    }

    private static string Letter(string hex) =>
        char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
