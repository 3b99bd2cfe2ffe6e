using System.Diagnostics;
using System.Globalization;

namespace Networking.Api.Postgres;

/// <summary>What a server writes of itself into `postmaster.pid` (miscadmin.h: one fact a line).</summary>
internal sealed record PostmasterPid(int Pid, int Port, bool IsReady)
{
    // Higher than any system hands out, so that PostgreSQL finds no such process.
    private const string NoProcess = "2147483646";

    /// <summary>Null when there is no file or its server has only begun to write it.</summary>
    public static PostmasterPid? Read(ServerFolder folder) =>
        File.Exists(folder.PidFile) ? Parse(File.ReadAllLines(folder.PidFile)) : null;

    /// <summary>Lines: process, data, start time, port, socket folder, address, shared memory, status.</summary>
    internal static PostmasterPid? Parse(string[] lines) =>
        lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            ? new(
                pid,
                lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : 0,
                lines.Length > 7 && lines[7].Trim() is "ready"
            )
            : null;

    /// <summary>Whether that process is there and is the server of this folder, not one that was given the number since.</summary>
    public bool IsServerOf(ServerFolder folder)
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            var commandLine = $"/proc/{Pid}/cmdline";
            return process.ProcessName is "postgres"
                && (!File.Exists(commandLine) || File.ReadAllText(commandLine).Split('\0').Contains(folder.Data));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// Makes PostgreSQL see that the server is gone. It would refuse to start while any process of its user has the number,
    /// as often in containers. The rest stays: by the shared memory it notices sessions that outlived their server.
    /// </summary>
    public static void MarkGone(ServerFolder folder)
    {
        var lines = File.ReadAllLines(folder.PidFile);
        File.WriteAllLines(folder.PidFile, lines.Skip(1).Prepend(NoProcess));
    }
}
