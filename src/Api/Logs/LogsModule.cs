using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Networking.Api.Logs;

/// <summary>
/// The log of a process: one JSON object a line, in Development lines to read. What is written is decided by
/// <c>Logging:LogLevel</c>, for Serilog is a provider like any other; what must never be written, here (T8, T20).
/// </summary>
internal static class LogsModule
{
    private const string Ours = "Networking";

    /// <param name="output">Standard output, unless a command keeps that for what it has to say.</param>
    public static ILoggingBuilder AddNetworkingLogs(
        this ILoggingBuilder logs,
        IHostEnvironment environment,
        TextWriter? output = null
    )
    {
        // Below Information the libraries write what passes through them: Marten parameters, ASP.NET addresses, SignalR
        // arguments. No setting turns that on; our own code may be asked for more.
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(LogEventLevel.Information)
            .MinimumLevel.Override(Ours, LogEventLevel.Verbose)
            // Its lines hold the address with its query. The line for each request is ours (RequestLog).
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LogEventLevel.Warning)
            .WriteTo.Sink(
                new LineSink(
                    environment.IsDevelopment() ? new ReadableFormatter() : new RenderedCompactJsonFormatter(),
                    output ?? Console.Out
                )
            )
            .CreateLogger();
        return logs.ClearProviders().AddProvider(new SerilogLoggerProvider(log, dispose: true));
    }
}
