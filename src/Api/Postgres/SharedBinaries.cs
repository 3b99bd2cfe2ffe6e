using System.Runtime.Versioning;

namespace Networking.Api.Postgres;

/// <summary>A copy of the programs for a server's user who may not enter the folder they are in.</summary>
internal static class SharedBinaries
{
    /// <summary>The same programs if the user can run them where they are, else a copy beside the data, one a version.</summary>
    public static async Task<ServerBinaries> ReachableByAsync(
        ServerPlace place,
        ServerBinaries binaries,
        CancellationToken ct
    )
    {
        if (OperatingSystem.IsWindows() || place.Account.User is null || await CanRunAsync(place.Account, binaries, ct))
        {
            return binaries;
        }
        var program = new FileInfo(binaries.Postgres);
        var copy = Path.Combine(place.Folder.Programs, $"{program.Length:x}-{program.LastWriteTimeUtc.Ticks:x}");
        if (!Directory.Exists(copy))
        {
            DeleteIfThere(place.Folder.Programs);
            Copy(new(binaries.Folder), $"{copy}.new");
            Directory.Move($"{copy}.new", copy);
        }
        return new(copy);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> CanRunAsync(ServerAccount account, ServerBinaries binaries, CancellationToken ct) =>
        (await Tool.RunAsync("/bin/sh", ["-c", "\"$0\" --version", binaries.Postgres], account.User, ct)).Succeeded;

    [UnsupportedOSPlatform("windows")]
    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        // Modes are set and not kept: the umask of whoever fetched the files may have closed them.
        File.SetUnixFileMode(to, UnixModes.Passable);
        foreach (var file in from.EnumerateFiles())
        {
            File.SetUnixFileMode(file.CopyTo(Path.Combine(to, file.Name)).FullName, UnixModes.Passable);
        }
        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
