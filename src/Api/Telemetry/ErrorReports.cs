using System.Diagnostics;
using Networking.Api.Logs;
using Sentry.Extensions.Logging;
using Sentry.Protocol;

namespace Networking.Api.Telemetry;

/// <summary>
/// Sends what is logged as an error to the Sentry that <c>Sentry:Dsn</c> names. A report is made anew of what may be told,
/// so that whatever the SDK gathers (requests, users, messages of exceptions) stays here (T8, T20).
/// </summary>
internal static class ErrorReports
{
    private const string Ours = "Networking.";

    public static ILoggingBuilder AddNetworkingErrorReports(this ILoggingBuilder logs, IConfiguration configuration) =>
        configuration["Sentry:Dsn"] is { Length: > 0 } dsn ? logs.AddSentry(o => Configure(o, dsn)) : logs;

    private static void Configure(SentryLoggingOptions options, string dsn)
    {
        options.Dsn = dsn;
        options.MinimumEventLevel = LogLevel.Error;
        options.MinimumBreadcrumbLevel = LogLevel.None;
        options.MaxBreadcrumbs = 0;
        options.SendDefaultPii = false;
        options.AutoSessionTracking = false;
        options.SendClientReports = false;
        options.CaptureFailedRequests = false;
        options.DisableFileWrite = true;
        options.ReportAssembliesMode = ReportAssembliesMode.None;
        // Why a request failed is said once, by whoever caught it.
        options.AddLogEntryFilter((category, _, _, _) => category == RequestLog.Category);
        options.SetBeforeSend(e => Tellable(e));
    }

    private static SentryEvent Tellable(SentryEvent e)
    {
        var told = new SentryEvent
        {
            Level = e.Level,
            Logger = e.Logger,
            Release = e.Release,
            Environment = e.Environment,
            SentryExceptions = e.SentryExceptions?.Select(Tellable).ToArray(),
        };
        // Our templates are constants; a library may have put its message together by itself.
        if (e.Logger?.StartsWith(Ours, StringComparison.Ordinal) is true && e.Message?.Message is { } template)
            told.Message = new SentryMessage { Message = template };
        if (e.Exception is { } exception)
            told.SetExtra("causes", ExceptionText.Line(exception));
        if (Activity.Current is { } activity)
            told.SetTag("trace", activity.TraceId.ToHexString());
        return told;
    }

    private static SentryException Tellable(SentryException e) =>
        new()
        {
            Type = e.Type,
            Module = e.Module,
            ThreadId = e.ThreadId,
            Stacktrace = e.Stacktrace,
        };
}
