using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Postgres;

public sealed class LeavingWithOneLine
{
    [Fact]
    public async Task prints_the_line_and_gives_one()
    {
        var (code, printed) = await RunAsync(new DatabaseUnavailableException("The disk\nis full."));
        Assert.Equal((1, $"Networking cannot start: The disk is full.{Environment.NewLine}"), (code, printed));
    }

    [Fact]
    public async Task finds_a_full_disk_inside_other_exceptions()
    {
        var full = new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
        var (code, printed) = await RunAsync(new InvalidOperationException("migration", new AggregateException(full)));
        Assert.Equal(1, code);
        Assert.StartsWith("Networking cannot start: PostgreSQL's disk is full", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_every_other_exception_pass()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new InvalidOperationException("a bug")));
    }

    private static async Task<(int Code, string Printed)> RunAsync(Exception e)
    {
        await using var error = new StringWriter();
        var code = await StartFailure.RunAsync(() => Task.FromException<int>(e), error);
        return (code, error.ToString());
    }
}
