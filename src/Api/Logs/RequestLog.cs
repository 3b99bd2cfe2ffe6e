using System.Collections.Frozen;
using System.Diagnostics;
using Networking.Api.Identity;

namespace Networking.Api.Logs;

/// <summary>
/// One line for each request, when it is over. It names the route, not the address that was asked for: addresses hold
/// invitations and searches (T8). The network is an opaque id; who it was stands in the log of events, not here.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILoggerFactory logs)
{
    /// <summary>For <c>Logging:LogLevel</c>.</summary>
    public const string Category = "Networking.Requests";

    /// <summary>Instead of an address that no route takes.</summary>
    public const string Nowhere = "(no route)";
    private static readonly FrozenSet<string> Methods = FrozenSet.ToFrozenSet(
        ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT"],
        StringComparer.Ordinal
    );
    private readonly ILogger _log = logs.CreateLogger(Category);

    public async Task InvokeAsync(HttpContext context)
    {
        // Who handles an error forgets the endpoint.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var started = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            var level = LevelOf(status, route);
            if (_log.IsEnabled(level))
                _log.Log(
                    level,
                    "{Method:l} {Route:l} {Status} in {Elapsed:0.0} ms, network {Network:l}",
                    Methods.Contains(context.Request.Method) ? context.Request.Method : "(another)",
                    route ?? Nowhere,
                    status,
                    Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                    context.MemberSession()?.Actor.Network ?? ""
                );
        }
    }

    private static LogLevel LevelOf(int status, string? route) =>
        status switch
        {
            StatusCodes.Status503ServiceUnavailable => LogLevel.Warning,
            >= 500 => LogLevel.Error,
            // Asked every few seconds by whoever watches.
            _ when route?.StartsWith("/health", StringComparison.Ordinal) is true => LogLevel.Debug,
            _ => LogLevel.Information,
        };
}
