using System.Diagnostics;

namespace Networking.Bench;

internal static class Memory
{
    /// <summary>Processor time that a process has used: says what a thing costs, however busy the machine is.</summary>
    public static TimeSpan ProcessorTime(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory of a process.</summary>
    public static double Megabytes(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.WorkingSet64 / 1e6;
    }
}
