using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace Networking.Api.Logs;

/// <summary>For a developer's terminal: time, level, what happened, where it was said.</summary>
internal sealed class ReadableFormatter : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var source = logEvent.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: string name }
            ? name
            : "";
        var message = LineText.OneLine(logEvent.RenderMessage(CultureInfo.InvariantCulture));
        output.WriteLine($"{logEvent.Timestamp:HH:mm:ss.fff} {Level(logEvent.Level)} {message}  ({source})");
        if (logEvent.Exception is { } e)
            output.WriteLine(e);
    }

    private static string Level(LogEventLevel level) =>
        level switch
        {
            LogEventLevel.Verbose => "trce",
            LogEventLevel.Debug => "dbug",
            LogEventLevel.Information => "info",
            LogEventLevel.Warning => "WARN",
            LogEventLevel.Error => "FAIL",
            _ => "CRIT",
        };
}
