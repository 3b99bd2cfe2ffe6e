using System.Diagnostics;
using System.Security.Cryptography;
using Networking.Api.Postgres;
using Networking.Api.Tests.Postgres;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Migrating;

/// <summary>A PostgreSQL as a product must have it, and the built executable on it, outside Development.</summary>
public sealed class ProductionServer : IAsyncLifetime
{
    private readonly ServerScratch _scratch = new();
    private EmbeddedPostgres? _server;

    public DatabaseAccess Access => DatabaseAccess.OfAdministrator(_server!.ConnectionString);

    public string KeyFile =>
        Path.Combine(Path.GetTempPath(), $"{_scratch.Folder.Root.GetHashCode(StringComparison.Ordinal):x}.key");

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddedPostgres.StartAsync(
            _scratch.Options with
            {
                Settings = new Dictionary<string, string>(),
            }
        );
        WriteKey(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _scratch.DisposeAsync();
        File.Delete(KeyFile);
    }

    public void WriteKey(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        File.WriteAllText(KeyFile, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyFile, mode);
    }

    public Task Sql(string sql) => Ask(sql);

    public async Task<object?> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection($"{_server!.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The same database as another of PostgreSQL's roles.</summary>
    public string As(string role, string password) =>
        new NpgsqlConnectionStringBuilder(_server!.ConnectionString)
        {
            Username = role,
            Password = password,
        }.ConnectionString;

    /// <summary>Settings of a node that knows the three roles it serves as, and not the owner.</summary>
    public Dictionary<string, string?> Node() =>
        new()
        {
            ["ConnectionStrings__Networking"] = Access.App,
            ["ConnectionStrings__NetworkingDaemon"] = Access.Daemon,
            ["ConnectionStrings__NetworkingAccounts"] = Access.Accounts,
            ["Keys__MasterKeyFile"] = KeyFile,
        };

    public Dictionary<string, string?> Deploy() =>
        new() { ["ConnectionStrings__NetworkingOwner"] = Access.Owner, ["Keys__MasterKeyFile"] = KeyFile };

    public static Process Start(Dictionary<string, string?> settings, int port, params string[] arguments)
    {
        var start = new ProcessStartInfo(CrashHost.Executable, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Urls"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end: the exit code and what was said, errors first.</summary>
    public static async Task<(int Code, string Said)> Run(
        Dictionary<string, string?> settings,
        params string[] arguments
    )
    {
        using var process = Start(settings, LoopbackPort.FindFree(), arguments);
        var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', said).Trim());
    }
}
