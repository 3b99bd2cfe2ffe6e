using Networking.Api.Postgres;

namespace Networking.Support;

/// <summary>Temporary data folders, and the removal of those whose test process was killed.</summary>
public static class ThrowAwayFolders
{
    // A folder that is younger may belong to a process that has not locked it yet.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private static string Parent => Path.Combine(Path.GetTempPath(), $"networking-tests-{Environment.UserName}");

    /// <summary>A folder of which only the name is there: the server makes it.</summary>
    public static string Create()
    {
        var parent = Directory.CreateDirectory(Parent).FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The server's user passes through when the tests run as root.
            File.SetUnixFileMode(
                parent,
                File.GetUnixFileMode(parent) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }
        return Path.Combine(parent, Guid.NewGuid().ToString("n"));
    }

    /// <summary>Stops servers that outlived their test process and deletes their data.</summary>
    public static async Task SweepAsync()
    {
        var old = DateTime.UtcNow - Grace;
        foreach (var folder in Directory.Exists(Parent) ? Directory.GetDirectories(Parent) : [])
        {
            if (Directory.GetCreationTimeUtc(folder) < old)
            {
                await TryRemoveAsync(folder);
            }
        }
    }

    // What cannot be removed must not fail the tests that come after it.
    private static async Task TryRemoveAsync(string folder)
    {
        try
        {
            await EmbeddedPostgres.RemoveAsync(new() { DataFolder = folder });
        }
        catch (DatabaseUnavailableException e)
        {
            await Console.Error.WriteLineAsync($"{folder} stays: {e.Message}");
        }
    }
}
