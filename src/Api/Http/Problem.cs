using Microsoft.AspNetCore.Mvc;
using Networking.Domain;

namespace Networking.Api.Http;

/// <summary>Errors as RFC 9457 problem details with a stable <c>code</c>.</summary>
public static class Problem
{
    public const string ContentType = "application/problem+json";

    public static IResult Of(Rejection rejection) =>
        Of(
            rejection.Kind switch
            {
                RejectionKind.NotFound => StatusCodes.Status404NotFound,
                RejectionKind.Forbidden => StatusCodes.Status403Forbidden,
                RejectionKind.Refused => StatusCodes.Status409Conflict,
                RejectionKind.Invalid => StatusCodes.Status400BadRequest,
            },
            rejection.Code,
            rejection.Detail
        );

    public static IResult Of(int status, string code, string detail) =>
        new ProblemResult(Details(status, code, detail));

    public static IResult NotFound(string what) => Of(Rejection.NotFound(what));

    /// <summary>503: nothing was done, the same request may be sent again after a second.</summary>
    public static IResult TryAgain(string code, string detail) =>
        new ProblemResult(Details(StatusCodes.Status503ServiceUnavailable, code, detail), RetryAfterSeconds: 1);

    /// <summary>429: how long to wait, in whole seconds.</summary>
    public static IResult TooMany(string code, TimeSpan wait) =>
        new ProblemResult(
            Details(StatusCodes.Status429TooManyRequests, code, "That is too many. Wait."),
            Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
        );

    public static ProblemDetails Details(int status, string code, string detail) =>
        new()
        {
            Status = status,
            Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            Detail = detail,
            Extensions = { ["code"] = code },
        };

    /// <summary>The <c>code</c> that an answer refuses with.</summary>
    public static string? CodeOf(IResult answer) => (answer as ProblemResult)?.Details.Extensions["code"] as string;

    private sealed record ProblemResult(ProblemDetails Details, int? RetryAfterSeconds = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (RetryAfterSeconds is { } seconds)
                httpContext.Response.Headers.RetryAfter = seconds.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                );
            httpContext.Response.StatusCode = Details.Status!.Value;
            return httpContext.Response.WriteAsJsonAsync(
                Details,
                options: null,
                ContentType,
                httpContext.RequestAborted
            );
        }
    }
}
