using System.Diagnostics;

namespace Networking.Bench;

/// <summary>(e) Warm start to the first answer, and memory when idle, against a .NET process that does nothing.</summary>
internal static class StartUp
{
    private const int Runs = 5;

    public static async Task<object> Run(Rig rig)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            await rig.StopHost();
            times.Add(await rig.StartHost());
        }

        await Task.Delay(TimeSpan.FromSeconds(10));
        var idle = Memory.Megabytes(rig.HostId);
        var nothing = Enumerable.Range(0, Runs).Select(_ => Nothing()).Order().ElementAt(Runs / 2);
        var ready = times.Order().ElementAt(Runs / 2);
        Console.WriteLine(
            $"ready after {ready:F2} s (worst {times.Max():F2}), a process that does nothing {nothing:F2} s, ratio {ready / nothing:F1}; idle {idle:F0} MB"
        );
        return new
        {
            readySeconds = ready,
            worstSeconds = times.Max(),
            nothingSeconds = nothing,
            ratio = ready / nothing,
            idleMegabytes = idle,
        };
    }

    private static double Nothing()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        process.WaitForExit();
        return watch.Elapsed.TotalSeconds;
    }
}
