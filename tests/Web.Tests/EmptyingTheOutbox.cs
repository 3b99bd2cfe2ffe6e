using System.Diagnostics;
using System.Net;
using Networking.Api.Postgres;
using Networking.Support;

namespace Networking.Web.Tests;

/// <summary>
/// The client's outbox in Node.js against the host as a process of its own: seeded runs in which the line is cut, tabs are
/// killed and the host is killed and started again (src/Web/src/features/threads/outbox.seeded.ts). Longer ones by
/// NETWORKING_OUTBOX_RUNS, others by NETWORKING_OUTBOX_SEED, and more that two devices have written offline by
/// NETWORKING_OUTBOX_QUEUED.
/// </summary>
public sealed class EmptyingTheOutbox
{
    [Fact]
    public async Task loses_nothing_and_sends_nothing_twice_F1_F2_F13()
    {
        await using var host = new CrashHost();
        await host.Start();
        using var control = new HttpListener();
        var address = $"http://127.0.0.1:{LoopbackPort.FindFree()}/";
        control.Prefixes.Add(address);
        control.Start();
        var dying = KillWhenAsked(control, host);

        var start = new ProcessStartInfo("node", ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot"])
        {
            WorkingDirectory = WebSources.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["NO_COLOR"] = "1",
                ["NETWORKING_OUTBOX_SERVER"] = host.Address.ToString().TrimEnd('/'),
                ["NETWORKING_OUTBOX_CONTROL"] = address,
            },
        };
        using var node = Process.Start(start)!;
        var output = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        control.Stop();
        await dying;

        TestContext.Current.TestOutputHelper?.WriteLine(output[0]);
        Assert.True(node.ExitCode == 0, $"{string.Join('\n', output)}\n{host.Output()}");
        Assert.Contains(" runs of seed ", output[0], StringComparison.Ordinal);
    }

    /// <summary>Each request kills the host; the answer comes when it is there again.</summary>
    private static async Task KillWhenAsked(HttpListener control, CrashHost host)
    {
        while (true)
        {
            try
            {
                var asked = await control.GetContextAsync();
                await host.Kill();
                await host.Start();
                asked.Response.Close();
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
