using System.ComponentModel;
using System.Diagnostics;
using Networking.Api.Tests.Documents;

namespace Networking.Api.Tests.Telemetry;

/// <summary>Prometheus's own checker on the rules and on their stories, where it is installed.</summary>
public sealed class RaisingAlarms
{
    [Theory]
    [InlineData("check", "alerts.yml")]
    [InlineData("test", "alerts.test.yml")]
    public async Task promtool_agrees(string what, string file)
    {
        var start = new ProcessStartInfo("promtool", [what, "rules", file])
        {
            WorkingDirectory = Path.Combine(RunningTheDocuments.Repository, "deploy", "prometheus"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var promtool = Start(start);
        if (promtool is null)
            Assert.Skip("There is no promtool; it comes with Prometheus.");
        var ct = TestContext.Current.CancellationToken;
        var said = await Task.WhenAll(
            promtool.StandardOutput.ReadToEndAsync(ct),
            promtool.StandardError.ReadToEndAsync(ct)
        );
        await promtool.WaitForExitAsync(ct);
        Assert.True(promtool.ExitCode == 0, string.Join('\n', said));
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
