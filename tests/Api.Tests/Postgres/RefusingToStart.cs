using System.Net;
using System.Net.Sockets;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

public sealed class RefusingToStart
{
    [Fact]
    public async Task says_that_the_port_is_taken()
    {
        await using var scratch = new ServerScratch();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var line = await scratch.RefusalAsync(scratch.Options with { Port = port });
        Assert.StartsWith($"Port {port} of the embedded PostgreSQL is taken", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_the_disk_is_full_at_the_first_start()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 20);
        await using var scratch = new ServerScratch(disk.Folder);
        Assert.StartsWith(
            $"The disk of {scratch.Folder.Root} is full.",
            await scratch.RefusalAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task says_that_the_disk_is_full_at_a_later_start_and_starts_when_there_is_room()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 200);
        await using var scratch = new ServerScratch(disk.Folder);
        await using (await scratch.StartAsync()) { }
        disk.Fill();
        Assert.StartsWith(
            $"The disk of {scratch.Folder.Root} is full.",
            await scratch.RefusalAsync(),
            StringComparison.Ordinal
        );
        disk.Free();
        await using var server = await scratch.StartAsync();
        Assert.Equal(1, await AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task leaves_a_folder_alone_that_holds_something_else()
    {
        await using var scratch = new ServerScratch();
        var letter = Path.Combine(Directory.CreateDirectory(scratch.Folder.Root).FullName, "letter.txt");
        await File.WriteAllTextAsync(letter, "Dear all", Stop);
        Assert.Contains($"holds something else ({letter})", await scratch.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal([letter], Directory.GetFileSystemEntries(scratch.Folder.Root));
        File.Delete(letter);
    }

    [Fact]
    public async Task says_that_the_password_is_gone()
    {
        await using var scratch = new ServerScratch();
        await using (await scratch.StartAsync()) { }
        File.Delete(scratch.Folder.Password);
        Assert.Contains(
            $"{scratch.Folder.Password} with the password",
            await scratch.RefusalAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task says_what_postgresql_said_of_a_wrong_setting()
    {
        await using var scratch = new ServerScratch();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["no_such_setting"] = "1" };
        var line = await scratch.RefusalAsync(scratch.Options with { Settings = settings });
        Assert.Contains("no_such_setting", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_there_are_no_programs()
    {
        await using var scratch = new ServerScratch();
        var line = await scratch.RefusalAsync(scratch.Options with { BinariesFolder = Path.GetTempPath() });
        Assert.StartsWith("Postgres:BinariesFolder is ", line, StringComparison.Ordinal);
    }
}
