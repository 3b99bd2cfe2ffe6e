using Networking.Api.Http;

namespace Networking.Api.Identity;

/// <summary>
/// Against cross-site requests (T6). What changes something must come from a page of this host; sent with a cookie it
/// must also carry a header that no foreign form can set. WebSockets escape CORS: their origin is checked too.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    private const string Header = "X-Requested-With";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isSocket = context.WebSockets.IsWebSocketRequest;
        var isUnsafe = !(
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        );
        if ((isUnsafe || isSocket) && request.Headers.Authorization.Count == 0 && IsForeign(request))
            return Refuse(context, "cross_site_request", "The request comes from another site.");
        if (isUnsafe && !isSocket && context.CameByCookie() && !request.Headers.ContainsKey(Header))
            return Refuse(context, "csrf_header_missing", $"A change by cookie needs the header {Header}.");
        return next(context);
    }

    // Browsers that say nothing of the site name the origin; a client that names neither is no browser.
    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
            return site != "same-origin" && site != "none";
        var origin = request.Headers.Origin;
        return origin.Count > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && SameHost(new(uri.Authority), request.Host));
    }

    // A proxy may have ended TLS: the scheme proves nothing here.
    private static bool SameHost(HostString one, HostString other) =>
        string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase);

    private static Task Refuse(HttpContext context, string code, string detail) =>
        Problem.Of(StatusCodes.Status403Forbidden, code, detail).ExecuteAsync(context);
}
