using System.Collections.Concurrent;
using System.Diagnostics;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Support;

/// <summary>The built host as a process of its own, with data of its own that are really on disk, to be killed.</summary>
public sealed class CrashHost(bool demo = false) : IAsyncDisposable
{
    public const string OperatorEmail = "operator@networking.example";
    public const string OperatorPassword = "a long enough passphrase";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _folder = ThrowAwayFolders.Create();
    private readonly string _keys = Directory.CreateTempSubdirectory("networking-crash-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly int _port = LoopbackPort.FindFree();
    private readonly int _metrics = LoopbackPort.FindFree();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public Uri Metrics => new($"http://127.0.0.1:{_metrics}");

    public string MasterKey => Path.Combine(_keys, "master.key");

    /// <summary>How long the last start took, recovery included.</summary>
    public TimeSpan StartedIn { get; private set; }

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Returns when it answers.</summary>
    public async Task Start()
    {
        var started = Stopwatch.GetTimestamp();
        _process = Process.Start(Command([]))!;
        Follow(_process);
        using var client = new HttpClient { BaseAddress = Address };
        while (!await Answers(client))
        {
            if (!IsRunning || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"The host does not start.\n{Output()}");
            await Task.Delay(50);
        }

        StartedIn = Stopwatch.GetElapsedTime(started);
    }

    /// <summary>A command of the host's executable (such as <c>import</c>) on the same data.</summary>
    public Process Run(params string[] arguments)
    {
        var process = Process.Start(Command(arguments))!;
        Follow(process);
        return process;
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The postmaster; its children die with it. The host starts it again.</summary>
    public void KillPostmaster() => KillProcess(PostmasterPid.Read(new ServerFolder(_folder))?.Pid);

    /// <summary>One backend that works for the host: PostgreSQL throws out everyone and recovers.</summary>
    public async Task KillBackend()
    {
        await using var connection = new NpgsqlConnection($"{await Database()};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by query_start desc nulls last limit 1",
            connection
        );
        KillProcess((int?)await command.ExecuteScalarAsync());
    }

    /// <summary>The running host's database, as superuser.</summary>
    public async Task<string> Database() =>
        (await EmbeddedPostgres.AttachAsync(new() { DataFolder = _folder })).ConnectionString;

    public string Output() => string.Join('\n', _output.TakeLast(30));

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
            await Kill();
        await EmbeddedPostgres.RemoveAsync(new() { DataFolder = _folder });
        Directory.Delete(_keys, recursive: true);
    }

    /// <summary>The built host's executable.</summary>
    public static string Executable =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Networking.Api.exe" : "Networking.Api");

    private ProcessStartInfo Command(string[] arguments) => With(new ProcessStartInfo(Executable, arguments));

    /// <summary>The same settings for another program, such as a shell that calls the executable.</summary>
    public ProcessStartInfo With(ProcessStartInfo start)
    {
        start.WorkingDirectory = _keys;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;

        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Urls"] = Address.ToString(),
            ["Postgres__DataFolder"] = _folder,
            ["Keys__MasterKeyFile"] = MasterKey,
            ["Demo__Seed"] = demo ? "true" : "false",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Metrics__Port"] = $"{_metrics}",
            ["Limits__Enabled"] = demo ? "true" : "false",
        };
        if (!demo)
        {
            settings["Operator__Email"] = OperatorEmail;
            settings["Operator__Password"] = OperatorPassword;
        }

        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return start;
    }

    private void Follow(Process process)
    {
        process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/api/auth/me");
            return (int)answer.StatusCode == 401;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void KillProcess(int? pid)
    {
        try
        {
            if (pid is { } id)
                Process.GetProcessById(id).Kill();
        }
        catch (ArgumentException) { } // It ended by itself.
    }
}
