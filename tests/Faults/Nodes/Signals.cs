using System.Runtime.InteropServices;

namespace Networking.Faults.Nodes;

/// <summary>kill(2), with the numbers that Linux gives.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    public static void Send(int process, int signal) => _ = Call(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Call(int process, int signal);
}
