using System.Collections.Concurrent;
using System.Diagnostics;
using Networking.Api.Postgres;
using Networking.Support;

namespace Networking.Faults.Nodes;

/// <summary>A node: its process, the line of its clients to it, and its own lines to PostgreSQL and Redis.</summary>
internal sealed class Node(int number, int databasePort, int? redisPort, Func<Node, ProcessStartInfo> command)
    : IAsyncDisposable
{
    /// <summary>What orchestrators give a process that they want to end.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    // Its start is no part of what is tried, and the machine may be busy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly int _port = LoopbackPort.FindFree();
    private Process? _process;

    public int Number => number;

    /// <summary>Where the process listens.</summary>
    public Uri Inside => new($"http://127.0.0.1:{_port}");

    /// <summary>Where clients reach it.</summary>
    public Uri Address => new($"http://127.0.0.1:{Front.Port}");

    public TcpProxy Front { get; private set; } = null!;

    public TcpProxy Back { get; } = new(databasePort);

    /// <summary>Null where there is no Redis.</summary>
    public TcpProxy? Aside { get; } = redisPort is { } port ? new(port) : null;

    public TimeSpan Skew { get; set; }

    /// <summary>Of which build it is started.</summary>
    public string Program { get; set; } = Cluster.ThisBuild;

    public bool IsRunning => _process is { HasExited: false };

    public string Output => string.Join('\n', _output.TakeLast(20));

    /// <summary>Returns when it answers.</summary>
    public async Task Start()
    {
        Front ??= new TcpProxy(_port);
        if (IsRunning)
            return;
        _process = Process.Start(command(this))!;
        _process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        _process.ErrorDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var started = Stopwatch.GetTimestamp();
        using var http = new HttpClient { BaseAddress = Inside, Timeout = TimeSpan.FromSeconds(2) };
        while (!await Answers(http))
        {
            if (!IsRunning || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"Node {number} does not start: {Output}");
            await Task.Delay(50);
        }
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a deployment would: it is asked to end, given time, and then killed.</summary>
    public async Task<TimeSpan> End()
    {
        var asked = Stopwatch.GetTimestamp();
        Signal(Signals.Terminate);
        using var patience = new CancellationTokenSource(Grace);
        try
        {
            await _process!.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
        }

        return Stopwatch.GetElapsedTime(asked);
    }

    public void Pause() => Signal(Signals.Stop);

    public void Resume() => Signal(Signals.Continue);

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            Resume();
            await Kill();
        }

        if (Front is not null)
            await Front.DisposeAsync();
        await Back.DisposeAsync();
        if (Aside is not null)
            await Aside.DisposeAsync();
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/api/auth/me");
            return (int)answer.StatusCode == 401;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Signal(int signal) => Signals.Send(_process!.Id, signal);
}
