using CsCheck;
using Networking.Api.Import.Reading.Html;

namespace Networking.Api.Tests.Import;

public sealed class ReadingHtml
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<pre>",
        "</pre>",
        "<code>",
        "</code>",
        "<a href=x>",
        "</a>",
        "<li>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<blockquote>",
        "</blockquote>",
        "<br>",
        "<math>",
        "<annotation>",
        "</math>",
        "<svg>",
        "</svg>",
        "a",
        " `b ",
        "\n",
        "<td>",
        "<",
        "&#xD800;",
        "<img src=y>",
        "</",
    ];

    [Theory]
    [InlineData("<p>one</p>\n<p>two<br>\nthree</p>", "one\n\ntwo\nthree")]
    [InlineData("a  <b> b</b>\n c", "a b c")]
    [InlineData("1 &lt; 2 &amp;&#39; &hearts;", "1 < 2 &' ♥")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\n\nd")]
    [InlineData("<ol start=3><li>a<li>b</ol>", "3. a\n4. b")]
    [InlineData("<p>x says:</p><blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "x says:\n\n> a\n>\n> b\n\nc")]
    [InlineData("<pre><span></span><code><i>f</i> x\n  y\n\n z\n</code></pre>", "```\nf x\n  y\n\n z\n```")]
    [InlineData("<div data-code-language='Lean'><pre>x</pre></div>", "```lean\nx\n```")]
    [InlineData("<pre>a ``` b</pre>", "````\na ``` b\n````")]
    [InlineData("use <code>f x</code>, or <code>`</code>.", "use `f x`, or `` ` ``.")]
    [InlineData("<a href='https://a.example/'>here</a>", "[here](https://a.example/)")]
    [InlineData("<a href='https://a.example/'>https://a.example/</a>", "https://a.example/")]
    [InlineData("<a href='mailto:a@b.example'>A@b.example</a>", "A@b.example")]
    [InlineData("<a href='javascript:alert(1)'>x</a><a href=' jAvascript:1'>y</a>", "xy")]
    [InlineData("<a href='/x.png'>x.png</a><div><a href='/x.png'><img src='/x.png'></a></div>", "[x.png](/x.png)")]
    [InlineData("<img alt=':smile:' src='/e.png'> <img src='cid:1'>", ":smile:")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2")]
    [InlineData("a<script>alert('<p>')</script><style>p{}</style><svg><text>s</text></svg><!-- c -->b", "ab")]
    [InlineData("<head><title>t</title></head><body>b</body>", "b")]
    [InlineData("<h2>Title</h2>text <del>old</del>", "## Title\n\ntext ~~old~~")]
    [InlineData(
        "<span class='katex'><math><mi>x</mi><annotation>x^2</annotation></math><span class='katex-html'><span>x</span>2</span></span>!",
        "$$x^2$$!"
    )]
    [InlineData("<p>unclosed <code>c", "unclosed `c`")]
    public void becomes_readable_text(string html, string text) => Assert.Equal(text, HtmlText.Of(html).TrimEnd());

    [Fact]
    public void stays_small_however_deep_it_nests()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote><ul><li>", 20_000)) + "x<br>y";
        Assert.InRange(HtmlText.Of(html).Length, 1, 1000);
    }

    [Fact]
    public void never_fails_whatever_the_tags() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 40]
            .Sample(parts => HtmlText.Of(string.Concat(parts.Select(part => Pieces[part]))) is not null);
}
