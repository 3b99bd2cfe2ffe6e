using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Networking.Api.Http;
using Npgsql;

namespace Networking.Api.Tests.Http;

/// <summary>However deep it lies; found by the fault rig (seeds 1126, 1159 and 1160 of F4).</summary>
public sealed class AnsweringWhileTheDatabaseIsAway
{
    private static readonly PostgresException Ended = new("ended", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown);

    [Fact]
    public Task is_503_where_a_key_was_looked_up_while_an_event_was_read() =>
        Gives(503, new InvalidOperationException("Event deserialization error", Ended));

    [Fact]
    public Task is_503_where_a_connection_broke() => Gives(503, Ended);

    /// <summary>T23: PostgreSQL has ended what ran for longer than its pool allows.</summary>
    [Fact]
    public Task is_503_where_a_statement_took_too_long() =>
        Gives(
            503,
            new InvalidOperationException(
                "…",
                new PostgresException("canceling statement", "ERROR", "ERROR", PostgresErrorCodes.QueryCanceled)
            )
        );

    [Fact]
    public Task is_not_said_of_another_error() =>
        Gives(500, new InvalidOperationException("Event deserialization error", new FormatException()));

    private static async Task Gives(int status, Exception exception)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().BuildServiceProvider(),
            Response = { Body = new MemoryStream() },
        };
        var handler = new ProblemHandler(NullLogger<ProblemHandler>.Instance);
        Assert.True(await handler.TryHandleAsync(context, exception, TestContext.Current.CancellationToken));
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 503 ? "1" : "", context.Response.Headers.RetryAfter.ToString());
    }
}
