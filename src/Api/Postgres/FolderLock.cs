using System.Globalization;

namespace Networking.Api.Postgres;

/// <summary>Held by the one process that may start and stop the server of a folder; the system frees it when that dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Null when another process holds it.</summary>
    public static FolderLock? TryTake(ServerFolder folder)
    {
        try
        {
            var taken = new FolderLock(new(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            File.WriteAllText(folder.HostPid, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return taken;
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            return null;
        }
    }

    /// <summary>The process that holds it, as far as it is known: for a message only.</summary>
    public static string HolderOf(ServerFolder folder) =>
        File.Exists(folder.HostPid) ? $"process {File.ReadAllText(folder.HostPid).Trim()}" : "another process";

    public void Dispose() => file.Dispose();

    // EAGAIN on Linux, on macOS; ERROR_SHARING_VIOLATION on Windows. .NET gives no type of its own for it.
    private static bool IsHeldElsewhere(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
