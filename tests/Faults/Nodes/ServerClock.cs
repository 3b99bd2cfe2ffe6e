using System.Diagnostics;
using System.Globalization;

namespace Networking.Faults.Nodes;

/// <summary>
/// The clock of the cluster's PostgreSQL. libfaketime, loaded before it, adds what a file says, and looks into the file once a
/// second: at each call of the clock it would also do so inside of PostgreSQL's signal handlers, which crashes it.
/// </summary>
internal sealed class ServerClock : IDisposable
{
    private static readonly string? Library = !OperatingSystem.IsLinux()
        ? null
        : Directory
            .GetDirectories("/usr/lib")
            .Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1"))
            .FirstOrDefault(File.Exists);

    private static readonly string[] Variables =
    [
        "LD_PRELOAD",
        "FAKETIME_TIMESTAMP_FILE",
        "FAKETIME_CACHE_DURATION",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "NO_FAKE_STAT",
    ];

    /// <summary>Then each process of PostgreSQL's has looked, or looks before it next says what time it is.</summary>
    public static readonly TimeSpan Following = TimeSpan.FromSeconds(2.5);

    private readonly string _file;

    private ServerClock(string file) => _file = file;

    /// <summary>
    /// Every PostgreSQL that this process starts from now on, also after a crash, has the clock of this file.
    /// Null when the library is not there.
    /// </summary>
    public static ServerClock? Install(string file)
    {
        if (Library is null)
            return null;
        Sweep();
        var clock = new ServerClock(file);
        clock.Set(TimeSpan.Zero);
        foreach (var (name, value) in Variables.Zip([Library, file, "1", "1", "1"]))
            Environment.SetEnvironmentVariable(name, value);
        return clock;
    }

    /// <summary>What is started so has the true clock.</summary>
    public static void Spare(ProcessStartInfo start)
    {
        foreach (var name in Variables)
            start.Environment.Remove(name);
    }

    public void Set(TimeSpan ahead)
    {
        var seconds = ahead.TotalSeconds.ToString("+0;-0;+0", CultureInfo.InvariantCulture);
        File.WriteAllText($"{_file}.new", seconds);
        File.Move($"{_file}.new", _file, overwrite: true);
    }

    // The library keeps a name for each process id, needed while a server starts, and ends the process where another user has it.
    private static void Sweep()
    {
        foreach (var name in Directory.GetFiles("/dev/shm", "*faketime_s*"))
            if (File.GetLastWriteTimeUtc(name) < DateTime.UtcNow - TimeSpan.FromMinutes(1))
                File.Delete(name);
    }

    public void Dispose()
    {
        foreach (var name in Variables)
            Environment.SetEnvironmentVariable(name, null);
        File.Delete(_file);
    }
}
