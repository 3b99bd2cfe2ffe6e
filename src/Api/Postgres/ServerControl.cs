using System.Globalization;

namespace Networking.Api.Postgres;

/// <summary>Makes, starts and stops the server of a folder. Only the holder of the folder's lock may call it.</summary>
internal sealed class ServerControl(ServerFolder folder, ServerBinaries binaries, ServerAccount account)
{
    public const string Superuser = "postgres";

    /// <summary>A new cluster, which appears whole or not at all.</summary>
    /// <param name="toDisk">Wait until the disk has it; throw-away servers need not.</param>
    /// <param name="ct">Stops initdb.</param>
    public async Task<ToolResult> InitialiseAsync(bool toDisk, CancellationToken ct)
    {
        if (Directory.Exists(folder.NewData))
        {
            Directory.Delete(folder.NewData, recursive: true);
        }
        // The built-in locale sorts the same on every system and after every upgrade of its libraries.
        string[] locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
        string[] access = [$"--username={Superuser}", $"--pwfile={folder.Password}", "--auth=scram-sha-256"];
        string[] waiting = toDisk ? [] : ["--no-sync"];
        var made = await RunAsync(binaries.InitDb, ["-D", folder.NewData, .. locale, .. access, .. waiting], ct);
        if (made.Succeeded)
        {
            Directory.Move(folder.NewData, folder.Data);
        }
        return made;
    }

    /// <summary>
    /// Waits until it answers, recovery included. pg_ctl gives the server a session of its own, so that Ctrl-C in the
    /// terminal reaches the host only, and lets it live on when the host is killed.
    /// </summary>
    public async Task<ToolResult> StartAsync(TimeSpan timeout, CancellationToken ct)
    {
        KeepOldLog();
        var started = await RunAsync(
            binaries.PgCtl,
            ["start", "-D", folder.Data, "-l", folder.Log, "-s", "-w", "-t", Seconds(timeout)],
            ct
        );
        return started.Succeeded ? started : started with { Output = $"{started.Output}\n{ReadLog()}" };
    }

    /// <summary>Cuts open sessions and writes everything out; after a minute without it, recovery is left to the next start.</summary>
    public async Task<ToolResult> StopAsync(CancellationToken ct)
    {
        var stopped = await StopAsync("fast", TimeSpan.FromMinutes(1), ct);
        return stopped.Succeeded ? stopped : await StopAsync("immediate", TimeSpan.FromSeconds(10), ct);
    }

    private Task<ToolResult> StopAsync(string mode, TimeSpan timeout, CancellationToken ct) =>
        RunAsync(binaries.PgCtl, ["stop", "-D", folder.Data, "-m", mode, "-s", "-w", "-t", Seconds(timeout)], ct);

    private Task<ToolResult> RunAsync(string program, string[] arguments, CancellationToken ct) =>
        Tool.RunAsync(program, arguments, account.User, ct);

    // One start, one log: it cannot grow for ever, and a failure is read from this start only.
    private void KeepOldLog()
    {
        if (File.Exists(folder.Log))
        {
            File.Move(folder.Log, $"{folder.Log}.old", overwrite: true);
        }
    }

    private string ReadLog() => File.Exists(folder.Log) ? File.ReadAllText(folder.Log) : "";

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
