using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Networking.Api.Postgres;
using Networking.Projections.ReadModels;
using Networking.Projections.Search;
using Npgsql;

namespace Networking.Api.Http;

/// <summary>Turns what went wrong below the endpoints into problem details. Bad input never ends in a 5xx.</summary>
public sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        if (exception is InvalidRequestException invalid)
        {
            await Write(httpContext, StatusCodes.Status400BadRequest, invalid.Code, invalid.Message, invalid.Errors);
            return true;
        }

        var (status, code, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                413,
                "too_large",
                "The request is too large."
            ),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => (
                415,
                "unsupported_media_type",
                "The body must be JSON."
            ),
            BadHttpRequestException { InnerException: JsonException json } => (400, "invalid_json", json.Message),
            BadHttpRequestException { StatusCode: 400 } when httpContext.Request.ContentLength is 0 => (
                400,
                "invalid_request",
                "A JSON body is required."
            ),
            BadHttpRequestException bad => (bad.StatusCode, "invalid_request", bad.Message),
            JsonException json => (400, "invalid_json", json.Message),
            InvalidCursorException cursor => (400, "invalid_cursor", cursor.Message),
            InvalidSearchException search => (400, "invalid_search", search.Message),
            PostgresException
            {
                SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter
            } => (400, "invalid_text", "The text holds a character that cannot be stored."),
            _ when DatabaseTrouble.IsTooSlow(exception) => (
                503,
                "took_too_long",
                "It took too long and was given up. Try again later."
            ),
            _ when DatabaseTrouble.IsAway(exception) => (503, "database_away", "The database is away. Try again."),
            _ => (500, "internal_error", "Something went wrong on the server; it has been logged."),
        };
        if (status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        // What has been handled the framework does not log.
        if (status == StatusCodes.Status500InternalServerError)
            log.LogError(exception, "A request failed");
        await Write(httpContext, status, code, detail, errors: null);
        return true;
    }

    private static Task Write(
        HttpContext context,
        int status,
        string code,
        string detail,
        IReadOnlyDictionary<string, string[]>? errors
    )
    {
        var problem = Problem.Details(status, code, detail);
        if (errors is not null)
            problem.Extensions["errors"] = errors;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, options: null, Problem.ContentType);
    }
}
