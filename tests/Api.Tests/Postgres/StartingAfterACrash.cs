using System.Collections.Concurrent;
using System.Diagnostics;
using Networking.Api.Postgres;
using Npgsql;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

public sealed class StartingAfterACrash
{
    [Fact]
    public async Task brings_the_server_back_while_the_host_lives()
    {
        await using var scratch = new ServerScratch();
        var reported = new ConcurrentQueue<string>();
        await using var host = await EmbeddedPostgres.StartAsync(
            scratch.Options with
            {
                Report = reported.Enqueue,
            },
            Stop
        );
        await AskAsync(host.ConnectionString, "create table kept as select 42 as answer");
        Kill(PostmasterPid.Read(scratch.Folder)!);
        object? answer = null;
        for (var tries = 0; answer is null && tries < 100; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Stop);
            answer = await TryAskAsync(host.ConnectionString, "select answer from kept");
        }
        Assert.Equal(42, answer);
        Assert.Contains(reported, line => line.Contains("ended unasked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task recovers_what_was_committed_before_host_and_server_were_killed()
    {
        await using var scratch = new ServerScratch();
        var orphan = await OrphanAsync(scratch);
        await AskAsync(To(orphan, scratch), "create table kept as select 42 as answer");
        Kill(orphan);
        Assert.True(File.Exists(scratch.Folder.PidFile), "a killed server leaves its pid file");
        await using var second = await scratch.StartAsync();
        Assert.Equal(42, await AskAsync(second.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task stops_the_server_that_a_killed_host_left_running()
    {
        await using var scratch = new ServerScratch();
        var orphan = await OrphanAsync(scratch);
        await AskAsync(To(orphan, scratch), "create table kept as select 42 as answer");
        await using var busy = new NpgsqlConnection(To(orphan, scratch));
        await busy.OpenAsync(Stop);

        await using var server = await scratch.StartAsync();

        Assert.NotEqual(orphan.Pid, PostmasterPid.Read(scratch.Folder)!.Pid);
        Assert.Equal(42, await AskAsync(server.ConnectionString, "select answer from kept"));
    }

    // A server that nobody holds, as after kill -9 of its host.
    private static async Task<PostmasterPid> OrphanAsync(ServerScratch scratch)
    {
        await using (await scratch.StartAsync()) { }
        Assert.True((await (await scratch.ControlAsync()).StartAsync(TimeSpan.FromMinutes(1), Stop)).Succeeded);
        return PostmasterPid.Read(scratch.Folder)!;
    }

    private static string To(PostmasterPid server, ServerScratch scratch) =>
        ServerConnection.To(server.Port, PasswordFile.Read(scratch.Folder)!);

    private static void Kill(PostmasterPid server)
    {
        using var process = Process.GetProcessById(server.Pid);
        process.Kill();
    }

    private static async Task<object?> TryAskAsync(string connectionString, string sql)
    {
        try
        {
            return await AskAsync(connectionString, sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    [Fact]
    public async Task starts_when_another_process_was_given_the_number_in_the_pid_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Uses sleep and the users of Unix.");
        await using var scratch = new ServerScratch();
        await using (await scratch.StartAsync()) { }
        var account = await ServerAccount.ChooseAsync(scratch.Options, scratch.Folder, Stop);
        var start = new ProcessStartInfo("sleep", "600") { UseShellExecute = false };
        if (account.User is { } user)
        {
            // PostgreSQL minds only processes of its own user.
            start.UserName = user;
        }
        using var other = Process.Start(start)!;
        try
        {
            string[] stale = [$"{other.Id}", scratch.Folder.Data, "1700000000", "5432", "", "127.0.0.1", "", "ready"];
            await File.WriteAllLinesAsync(scratch.Folder.PidFile, stale, Stop);
            await using var server = await scratch.StartAsync();
            Assert.Equal(1, await AskAsync(server.ConnectionString, "select 1"));
            Assert.False(other.HasExited, "a stranger must not be stopped");
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task makes_the_data_anew_when_the_first_start_was_cut_short()
    {
        await using var scratch = new ServerScratch();
        scratch.Folder.Create();
        Directory.CreateDirectory(Path.Combine(scratch.Folder.NewData, "base"));
        await File.WriteAllTextAsync(Path.Combine(scratch.Folder.NewData, "PG_VERSION"), "18\n", Stop);
        await using var server = await scratch.StartAsync();
        Assert.Equal(1, await AskAsync(server.ConnectionString, "select 1"));
    }
}
