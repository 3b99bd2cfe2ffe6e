using Networking.Api.Postgres;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

/// <summary>A clone under root's home, as in many containers: the server's user may not enter it.</summary>
public sealed class RunningAsRootInAPrivateHome : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("networking-home-").FullName;

    public RunningAsRootInAPrivateHome() => Assert.SkipUnless(UnixRoot.IsUs, "Only root has to change the user.");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task takes_the_fallback_and_stays_with_it()
    {
        await using var fallback = new ServerScratch();
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(home, ".data", "postgres"),
            FallbackFolder = fallback.Folder.Root,
        };
        await using (var server = await EmbeddedPostgres.StartAsync(options, Stop))
        {
            await AskAsync(server.ConnectionString, "create table kept as select 42 as answer");
            Assert.Contains(fallback.Folder.Root, server.Description, StringComparison.Ordinal);
        }
        // Opened since: the data must not seem lost.
        Open(home);
        await using var again = await EmbeddedPostgres.StartAsync(options, Stop);
        Assert.Equal(42, await AskAsync(again.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task says_so_when_the_folder_was_configured()
    {
        await using var scratch = new ServerScratch();
        var line = await scratch.RefusalAsync(new() { DataFolder = Path.Combine(home, "postgres") });
        Assert.Contains($"may not enter {home}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task runs_a_copy_of_programs_that_are_out_of_reach()
    {
        await using var scratch = new ServerScratch();
        var original = ServerBinaries.Find(null).Folder;
        Assert.True((await Tool.RunAsync("cp", ["-r", original, home], ct: Stop)).Succeeded);
        var options = scratch.Options with { BinariesFolder = Path.Combine(home, Path.GetFileName(original)) };
        await using var server = await EmbeddedPostgres.StartAsync(options, Stop);
        Assert.Equal(1, await AskAsync(server.ConnectionString, "select 1"));
        Assert.True(Directory.Exists(scratch.Folder.Programs));
    }

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder,
                File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead
            );
        }
    }
}
