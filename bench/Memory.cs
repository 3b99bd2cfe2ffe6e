using System.Diagnostics;

namespace Networking.Bench;

internal static class Memory
{
    /// <summary>Resident memory of a process.</summary>
    public static double Megabytes(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.WorkingSet64 / 1e6;
    }
}
