using System.Net;
using System.Net.Sockets;
using Networking.Api.Postgres;
using Npgsql;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

public sealed class StartingTheEmbeddedServer
{
    private static readonly (string Setting, string Value)[] Expected =
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("data_checksums", "on"),
        ("TimeZone", "UTC"),
        ("listen_addresses", "127.0.0.1"),
        ("password_encryption", "scram-sha-256"),
        ("jit", "off"),
        ("server_version", "18.4"),
    ];

    [Fact]
    public async Task gives_a_database_that_keeps_what_it_acknowledged()
    {
        await using var scratch = new ServerScratch();
        await using var server = await EmbeddedPostgres.StartAsync(new() { DataFolder = scratch.Folder.Root }, Stop);
        foreach (var (setting, value) in Expected)
        {
            Assert.Equal((setting, value), (setting, await AskAsync(server.ConnectionString, $"show {setting}")));
        }
        Assert.Equal("networking", await AskAsync(server.ConnectionString, "select current_database()::text"));
    }

    [Fact]
    public async Task keeps_the_data_when_it_is_started_again()
    {
        await using var scratch = new ServerScratch();
        await using (var first = await scratch.StartAsync())
        {
            await AskAsync(first.ConnectionString, "create table kept as select 42 as answer");
        }
        await using var second = await scratch.StartAsync();
        Assert.Equal(42, await AskAsync(second.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task takes_its_last_port_again_unless_another_program_has_it()
    {
        await using var scratch = new ServerScratch();
        int first;
        await using (var server = await scratch.StartAsync())
            first = PortOf(server);
        await using (var again = await scratch.StartAsync())
            Assert.Equal(first, PortOf(again));
        using var other = new TcpListener(IPAddress.Loopback, first);
        other.Start();
        await using var elsewhere = await scratch.StartAsync();
        Assert.NotEqual(first, PortOf(elsewhere));
        static int PortOf(EmbeddedPostgres server) => new NpgsqlConnectionStringBuilder(server.ConnectionString).Port;
    }

    [Fact]
    public async Task leaves_no_process_behind_when_it_is_stopped()
    {
        await using var scratch = new ServerScratch();
        var server = await scratch.StartAsync();
        var running = PostmasterPid.Read(scratch.Folder)!;
        Assert.True(running.IsServerOf(scratch.Folder));
        await server.DisposeAsync();
        Assert.False(running.IsServerOf(scratch.Folder));
        Assert.False(File.Exists(scratch.Folder.PidFile));
    }

    [Fact]
    public async Task shows_the_password_to_its_owner_only_and_asks_for_it()
    {
        await using var scratch = new ServerScratch();
        await using var server = await scratch.StartAsync();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes; the folder's access list rules.");
        var listing = await Tool.RunAsync("ls", ["-l", scratch.Folder.Password], ct: Stop);
        Assert.StartsWith("-rw------- ", listing.Output, StringComparison.Ordinal);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "wrong" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(wrong, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task takes_settings_of_the_operator_over_its_own()
    {
        await using var scratch = new ServerScratch();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["work_mem"] = "3MB" };
        await using var server = await EmbeddedPostgres.StartAsync(scratch.Options with { Settings = settings }, Stop);
        Assert.Equal("3MB", await AskAsync(server.ConnectionString, "show work_mem"));
    }

    [Fact]
    public async Task keeps_the_server_out_of_reach_of_the_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sessions are a matter of Unix.");
        await using var scratch = new ServerScratch();
        await using var server = await scratch.StartAsync();
        var pid = PostmasterPid.Read(scratch.Folder)!.Pid;
        // Ctrl-C goes to the process group in the foreground: the server leads one of its own.
        Assert.Equal($"{pid}", (await Tool.RunAsync("ps", ["-o", "pgid=", "-p", $"{pid}"], ct: Stop)).Output.Trim());
    }

    [Fact]
    public async Task runs_as_an_unprivileged_user_when_the_host_is_root()
    {
        Assert.SkipUnless(UnixRoot.IsUs, "Only root has to change the user.");
        await using var scratch = new ServerScratch();
        await using var server = await scratch.StartAsync();
        var pid = PostmasterPid.Read(scratch.Folder)!.Pid;
        var user = (await Tool.RunAsync("ps", ["-o", "uid=", "-p", $"{pid}"], ct: Stop)).Output.Trim();
        Assert.True(user is not "0", "the server runs as root");
    }
}
