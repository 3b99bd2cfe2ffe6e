using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Networking.Api.Web;

namespace Networking.Api.Http;

/// <summary>What every answer tells a browser not to do with it (T5, T6, T13).</summary>
internal static class SecurityHeaders
{
    private const string OfTheApi = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Swagger UI: scripts of this host alone; it draws with style attributes and icons from data addresses.
    private const string OfTheContract =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // The web client: scripts of this host alone. Mantine draws with style elements of its own.
    private const string OfTheClient =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    private static readonly ImmutableArray<KeyValuePair<string, StringValues>> Always =
    [
        new(HeaderNames.XContentTypeOptions, "nosniff"),
        new(HeaderNames.XFrameOptions, "DENY"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    // A proxy may have ended TLS, so it is said over plain HTTP too, where browsers ignore it.
    private static readonly KeyValuePair<string, StringValues> OnlyHttps = new(
        HeaderNames.StrictTransportSecurity,
        "max-age=31536000; includeSubDomains"
    );

    /// <summary>First of all, so that refusals and errors carry them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, IHostEnvironment environment)
    {
        var headers = environment.IsDevelopment() ? Always : Always.Add(OnlyHttps);
        return app.Use(
            (context, next) =>
            {
                // At the last moment: an error clears what was set before it.
                context.Response.OnStarting(static state => Write((Pending)state), new Pending(context, headers));
                return next(context);
            }
        );
    }

    private static Task Write(Pending pending)
    {
        var (path, headers) = (pending.Context.Request.Path, pending.Context.Response.Headers);
        foreach (var (name, value) in pending.Headers)
            headers[name] = value;
        headers.ContentSecurityPolicy =
            path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase) ? OfTheContract
            : WebClient.Owns(path) ? OfTheClient
            : OfTheApi;
        if (headers.CacheControl.Count == 0 && IsPrivate(path))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // An endpoint whose answer may be kept says so itself.
    private static bool IsPrivate(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase);

    private sealed record Pending(HttpContext Context, ImmutableArray<KeyValuePair<string, StringValues>> Headers);
}
