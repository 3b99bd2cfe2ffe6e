using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Networking.Api.Postgres;

namespace Networking.Support;

/// <summary>A Redis that keeps nothing, on a free port of loopback, by the <c>redis-server</c> of this machine.</summary>
public sealed class ThrowAwayRedis : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    private Process? _process;

    private ThrowAwayRedis() { }

    /// <summary>Null when there is one to start.</summary>
    public static string? Missing => Program is null ? "There is no redis-server on the PATH." : null;

    public int Port { get; } = LoopbackPort.FindFree();

    public static async Task<ThrowAwayRedis> Start()
    {
        var redis = new ThrowAwayRedis();
        await redis.Run();
        return redis;
    }

    /// <summary>Runs it, again at the same port. Returns when it answers.</summary>
    public async Task Run()
    {
        string[] arguments =
        [
            "--port",
            $"{Port}",
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            Path.GetTempPath(),
        ];
        var start = new ProcessStartInfo(Program!, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // What moves PostgreSQL's clock in the fault rig ends a program with an allocator of its own.
        start.Environment.Remove("LD_PRELOAD");
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        var started = Stopwatch.GetTimestamp();
        while (!await Answers())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException("redis-server does not start.");
            await Task.Delay(20);
        }
    }

    public async Task Kill()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The answer's first line.</summary>
    public async Task<string> Do(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"));
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        using var patience = new CancellationTokenSource(Patience);
        return await reader.ReadLineAsync(patience.Token) ?? "";
    }

    public async ValueTask DisposeAsync() => await Kill();

    private async Task<bool> Answers()
    {
        try
        {
            return string.Equals(await Do("PING"), "+PONG", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
