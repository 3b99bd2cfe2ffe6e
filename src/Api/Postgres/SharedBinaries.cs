using System.Runtime.Versioning;

namespace Networking.Api.Postgres;

/// <summary>A copy of the programs for a server's user who may not enter the folder they are in.</summary>
internal static class SharedBinaries
{
    /// <summary>The same programs if the user can run them where they are, else a copy, made once for each version.</summary>
    public static async Task<ServerBinaries> ReachableByAsync(
        ServerAccount account,
        ServerBinaries binaries,
        CancellationToken ct
    )
    {
        if (OperatingSystem.IsWindows() || account.User is null || await CanRunAsync(account, binaries, ct))
        {
            return binaries;
        }
        var program = new FileInfo(binaries.Postgres);
        var copy = Path.Combine(ContentRoot.Shared, "bin", $"{program.Length:x}-{program.LastWriteTimeUtc.Ticks:x}");
        if (!Directory.Exists(copy))
        {
            var unfinished = $"{copy}.{Environment.ProcessId}";
            Copy(new(binaries.Folder), unfinished);
            Directory.Move(unfinished, copy);
        }
        return new(copy);
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
