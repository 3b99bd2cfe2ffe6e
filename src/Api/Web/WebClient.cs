using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Networking.Api.Postgres;

namespace Networking.Api.Web;

/// <summary>
/// Serves what the build of <c>src/Web</c> has made. It asks nobody who is signed in, and no database: the same files
/// for everyone, before any session is looked up.
/// </summary>
internal static class WebClient
{
    private const string Page = "/index.html";
    private static readonly string[] NotThePage =
    [
        "/api",
        "/hubs",
        "/openapi",
        "/swagger",
        "/health",
        "/log",
        "/metrics",
    ];

    // Names of these hold a hash of their content.
    private const string Hashed = "/assets";
    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".webmanifest"] = "application/manifest+json" },
    };

    /// <summary>Whether a path belongs to the client, be it there or not.</summary>
    public static bool Owns(PathString path) =>
        !NotThePage.Any(p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    public static void UseWebClient(this WebApplication app)
    {
        if (Folder() is not { } folder)
        {
            app.Logger.LogWarning("The web client has not been built; the API is at /swagger");
            return;
        }

        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToFrozenDictionary(f => "/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), f => new FileInfo(f));
        app.Use(
            (context, next) => Asked(context.Request, files) is { } path ? Send(context, path, files) : next(context)
        );
    }

    /// <summary>Beside a published host, else where the build leaves it; null when there is none.</summary>
    private static string? Folder() =>
        new[]
        {
            Path.Combine(AppContext.BaseDirectory, "web"),
            Path.Combine(ContentRoot.Of(AppContext.BaseDirectory), "src", "Web", "dist"),
        }.FirstOrDefault(f => File.Exists(f + Page));

    /// <summary>The file that a request means: itself, or the page for any address that the client shows something at.</summary>
    private static string? Asked(HttpRequest request, FrozenDictionary<string, FileInfo> files)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !Owns(request.Path))
            return null;
        var path = request.Path.Value ?? "/";
        if (Types.TryGetContentType(path, out _) && files.ContainsKey(path))
            return path;
        var isAPage = path is "/" || request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html");
        return isAPage && !request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal) ? Page : null;
    }

    private static Task Send(HttpContext context, string path, FrozenDictionary<string, FileInfo> files)
    {
        Types.TryGetContentType(path, out var type);
        var (file, headers) = (files[path], context.Response.Headers);
        headers.CacheControl = path.StartsWith(Hashed + "/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (coding, ending) in Codings)
        {
            if (!Takes(context.Request, coding) || !files.TryGetValue(path + ending, out var packed))
                continue;
            headers.ContentEncoding = coding;
            file = packed;
            break;
        }

        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return Results.File(file.FullName, type, entityTag: tag).ExecuteAsync(context);
    }

    private static bool Takes(HttpRequest request, string coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(a => a.Value == coding && a.Quality is not 0);
}
