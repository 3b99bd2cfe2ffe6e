using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Networking.Api.Logs;

/// <summary>
/// Writes each event at once and as a whole. Whatever the formatter: addresses are left out, exceptions tell only what
/// may be told, and no character in a value can end a line or steer a terminal.
/// </summary>
internal sealed class LineSink(ITextFormatter format, TextWriter output) : ILogEventSink
{
    // Under these names the frameworks log the address that was asked for. It may hold an invitation, or a search (T8).
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "RequestPath",
        "Path",
        "VirtualPath",
        "QueryString",
        "Query",
        "Url",
        "Uri",
        // The trace's ids stand in each line already.
        "TraceId",
        "SpanId",
        "ParentId",
    };

    private readonly Lock _gate = new();

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        format.Format(Tellable(logEvent), line);
        var text = LineText.Escape(line.ToString());
        lock (_gate)
        {
            output.Write(text);
            output.Flush();
        }
    }

    private static LogEvent Tellable(LogEvent e) =>
        new(
            e.Timestamp,
            e.Level,
            e.Exception is null ? null : new TellableException(e.Exception),
            e.MessageTemplate,
            e.Properties.Where(p => !Addresses.Contains(p.Key)).Select(p => new LogEventProperty(p.Key, p.Value)),
            e.TraceId ?? default,
            e.SpanId ?? default
        );

    private sealed class TellableException(Exception e) : Exception
    {
        public override string ToString() => ExceptionText.Of(e);
    }
}
