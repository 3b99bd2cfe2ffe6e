namespace Networking.Api.Http;

/// <summary>Where routing alone answers (no such path, wrong method), the answer is a problem too.</summary>
internal static class ProblemsWithoutBody
{
    public static IApplicationBuilder UseProblemsWithoutBody(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context =>
        {
            var status = context.HttpContext.Response.StatusCode;
            var (code, detail) = status switch
            {
                404 => ("not_found", "There is no such path."),
                405 => ("method_not_allowed", "The path does not take this method."),
                415 => ("unsupported_media_type", "The body must be JSON."),
                _ => ("invalid_request", "The request was refused."),
            };
            return context.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                ? Problem.Of(status, code, detail).ExecuteAsync(context.HttpContext)
                : Task.CompletedTask;
        });
}
