using Networking.Api.Postgres;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

public sealed class SharingAFolder
{
    [Fact]
    public async Task is_refused_to_a_second_host_while_the_first_one_goes_on()
    {
        await using var scratch = new ServerScratch();
        await using var first = await scratch.StartAsync();
        var line = await scratch.RefusalAsync();
        Assert.Contains(
            $"in use by another Networking (process {Environment.ProcessId})",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains(scratch.Folder.Root, line, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync(first.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task lets_a_command_use_the_server_of_a_running_host()
    {
        await using var scratch = new ServerScratch();
        await using var host = await scratch.StartAsync();
        await AskAsync(host.ConnectionString, "create table kept as select 42 as answer");
        await using (var command = await EmbeddedPostgres.AttachAsync(scratch.Options, Stop))
        {
            Assert.Equal(42, await AskAsync(command.ConnectionString, "select answer from kept"));
        }
        Assert.Equal(42, await AskAsync(host.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task lets_a_command_start_the_server_when_no_host_runs()
    {
        await using var scratch = new ServerScratch();
        await using (var command = await EmbeddedPostgres.AttachAsync(scratch.Options, Stop))
        {
            Assert.Equal(1, await AskAsync(command.ConnectionString, "select 1"));
        }
        Assert.False(File.Exists(scratch.Folder.PidFile));
    }

    [Fact]
    public async Task waits_for_a_host_that_is_just_starting()
    {
        await using var scratch = new ServerScratch();
        var starting = scratch.StartAsync();
        while (!File.Exists(scratch.Folder.HostPid))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Stop);
        }
        var attaching = EmbeddedPostgres.AttachAsync(scratch.Options, Stop);
        await using var host = await starting;
        await using var command = await attaching;
        Assert.Equal(host.ConnectionString, command.ConnectionString);
    }
}
