using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Networking.Api.Tests.Text;

namespace Networking.Api.Tests.Logs;

/// <summary>T20: whatever is logged, a line stays a line and says what was said.</summary>
public sealed class WritingLogLines
{
    private static readonly string[] Steering =
    [
        "two\nlines",
        "\r\n{\"@l\":\"Fatal\",\"@m\":\"forged\"}",
        "\u001b[2J\u009b2J",
        "\u2028\u2029\u0085",
        "\u202egnitirw",
        "\0\b\u007f",
        "\"}{@x} {0} {Text}",
        "\ud800 alone",
    ];

    [Fact]
    public void as_json_reads_back_as_what_was_said()
    {
        var texts = (string[])[.. Steering, .. TakingNaughtyStrings.Strings()];
        using var log = new LogText(Environments.Production);
        Say(log, texts);
        Assert.Equal(texts.Length, log.Events.Length);
        foreach (var (text, line) in texts.Zip(log.Events))
        {
            // Half a character has no UTF-8, with or without a log.
            Assert.Equal(
                text.Replace('\ud800', '\ufffd'),
                line.GetProperty("Text").GetString()!.Replace('\ud800', '\ufffd')
            );
            Assert.Equal("Warning", line.GetProperty("@l").GetString());
        }

        AssertNothingSteers(log.All);
    }

    [Fact]
    public void for_developers_are_one_line_each()
    {
        var texts = (string[])[.. Steering, .. TakingNaughtyStrings.Strings()];
        using var log = new LogText(Environments.Development);
        Say(log, texts);
        Assert.Equal(texts.Length, log.Lines.Length);
        AssertNothingSteers(log.All);
    }

    [Fact]
    public void tell_of_an_exception_what_happened_where_and_not_what_was_written()
    {
        using var log = new LogText(Environments.Production);
        try
        {
            throw new FormatException("'secret' is no number", new IOException("The disk is\nfull"));
        }
        catch (FormatException e)
        {
            With(log, l => l.LogError(e, "It failed"));
        }

        var told = log.Events.Single().GetProperty("@x").GetString()!;
        Assert.Contains("System.FormatException", told, StringComparison.Ordinal);
        Assert.Contains(nameof(WritingLogLines), told, StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException: The disk is\\nfull", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Marten", LogLevel.Debug, false)]
    [InlineData("Microsoft.AspNetCore.SignalR", LogLevel.Trace, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Anything", LogLevel.Debug, false)]
    [InlineData("Anything", LogLevel.Information, true)]
    [InlineData("Networking.Api", LogLevel.Trace, true)]
    public void leave_out_what_libraries_say_of_what_passes_through_them(string category, LogLevel level, bool written)
    {
        using var log = new LogText(Environments.Production);
        With(log, l => l.Log(level, "Something"), category);
        Assert.Equal(written ? 1 : 0, log.Lines.Length);
    }

    [Fact]
    public void leave_out_addresses_that_a_framework_mentions()
    {
        using var log = new LogText(Environments.Production);
        With(
            log,
            l =>
            {
                using (l.BeginScope(new Dictionary<string, object> { ["RequestPath"] = "/secret", ["Hub"] = "live" }))
                    l.LogWarning("Asked for {Path}", "/secret");
            }
        );
        Assert.DoesNotContain("secret", log.All, StringComparison.Ordinal);
        Assert.Contains("live", log.All, StringComparison.Ordinal);
    }

    private static void Say(LogText log, string[] texts) =>
        With(
            log,
            l =>
            {
                foreach (var text in texts)
                    l.LogWarning("Somebody said {Text}", text);
            }
        );

    private static void With(LogText log, Action<ILogger> say, string category = "Networking.Test")
    {
        using var services = new ServiceCollection().AddLogging(log.Take).BuildServiceProvider();
        say(services.GetRequiredService<ILoggerFactory>().CreateLogger(category));
    }

    private static void AssertNothingSteers(string text) =>
        Assert.DoesNotContain(
            text,
            c =>
                c is not ('\n' or '\r')
                && CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
        );
}
