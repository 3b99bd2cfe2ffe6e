using Networking.Api.Postgres;

namespace Networking.Api.Tests.Postgres;

/// <summary>A file system in memory that is soon full. Where the machine does not let us mount one, the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        Assert.SkipUnless(UnixRoot.IsUs && OperatingSystem.IsLinux(), "Only root on Linux can mount a small disk.");
        var folder = Directory.CreateTempSubdirectory("networking-disk-").FullName;
        string[] arguments = ["-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "networking-test", folder];
        var mounted = await Tool.RunAsync("mount", arguments, ct: ServerScratch.Stop);
        Assert.SkipUnless(mounted.Succeeded, $"mount is not permitted here: {mounted.Output}");
        return new(folder);
    }

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Tool.RunAsync("umount", [Folder]);
        Directory.Delete(Folder);
    }
}
