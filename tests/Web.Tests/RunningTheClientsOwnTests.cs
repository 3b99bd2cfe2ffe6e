using System.Diagnostics;

namespace Networking.Web.Tests;

/// <summary>Vitest's units and components, and the layout of the sources; they need no server.</summary>
public sealed class RunningTheClientsOwnTests
{
    [Theory]
    [InlineData("run test")]
    [InlineData("run check")]
    public async Task passes(string script)
    {
        // npm is a script on Windows, which only a shell can start.
        var (shell, option) = OperatingSystem.IsWindows() ? ("cmd.exe", "/c") : ("sh", "-c");
        var start = new ProcessStartInfo(shell, [option, $"npm {script}"])
        {
            WorkingDirectory = WebSources.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        };
        using var npm = Process.Start(start)!;
        var output = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();

        Assert.True(npm.ExitCode == 0, string.Join('\n', output));
    }
}
