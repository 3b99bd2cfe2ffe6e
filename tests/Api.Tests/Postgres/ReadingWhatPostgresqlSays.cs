using Networking.Api.Postgres;

namespace Networking.Api.Tests.Postgres;

public sealed class ReadingWhatPostgresqlSays
{
    private static readonly ServerFolder Folder = new("/srv/networking");

    [Theory]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "is full")]
    [InlineData("LOG:  could not bind IPv4 address \"127.0.0.1\": Address already in use", "Port 5433")]
    [InlineData(
        "FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use",
        "killed PostgreSQL still work"
    )]
    [InlineData("DETAIL:  The data directory was initialized by PostgreSQL version 17", "another version")]
    [InlineData("FATAL:  could not open file \"base\": Permission denied", "Correct the owner")]
    [InlineData("LOG:  hello\nFATAL:  something new\npg_ctl: could not start server", "FATAL:  something new")]
    public void gives_one_line_that_says_what_to_do(string said, string part)
    {
        var line = ServerFailure.Explain(said, Folder, 5433);
        Assert.Contains(part, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void knows_a_server_by_its_pid_file()
    {
        string[] ready = ["4711", "/srv/networking/data", "1700000000", "5433", "", "127.0.0.1", "1 2", "ready   "];
        Assert.Equal(new PostmasterPid(4711, 5433, IsReady: true), PostmasterPid.Parse(ready));
        Assert.Equal(new PostmasterPid(4711, 0, IsReady: false), PostmasterPid.Parse(ready[..2]));
        Assert.Null(PostmasterPid.Parse([]));
        Assert.Null(PostmasterPid.Parse([""]));
    }

    [Fact]
    public void quotes_settings()
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FSYNC"] = "off",
            ["search_path"] = "a'b",
        };
        var text = ServerSettings.Write(5433, 2L << 30, given);
        Assert.Contains("port = '5433'", text, StringComparison.Ordinal);
        Assert.Contains("fsync = 'off'", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fsync = 'on'", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("search_path = 'a''b'", text, StringComparison.Ordinal);
        Assert.Contains("shared_buffers = '256MB'", text, StringComparison.Ordinal);
    }
}
