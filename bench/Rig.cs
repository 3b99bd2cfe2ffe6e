using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Bench;

/// <summary>
/// A throw-away PostgreSQL with the product's own settings, and the product's own Release host on it as a process of its
/// own. Baselines run on the same PostgreSQL.
/// </summary>
internal sealed class Rig : IAsyncDisposable
{
    /// <summary>Of whoever was let in.</summary>
    public const string Password = "bench-networking";
    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;
    private Process? _host;
    private Process? _second;

    private Rig(string folder, EmbeddedPostgres postgres)
    {
        (_folder, _postgres) = (folder, postgres);
        Database = NpgsqlDataSource.Create(postgres.ConnectionString);
        App = NpgsqlDataSource.Create(DatabaseAccess.OfAdministrator(postgres.ConnectionString).App);
    }

    public static string Repository { get; } = FindRepository();

    public static Uri Address { get; } = new("http://127.0.0.1:5199/");

    public static Uri SecondAddress { get; } = new("http://127.0.0.1:5198/");

    public NpgsqlDataSource Database { get; }

    /// <summary>The database as the host's queries see it.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>A folder of the measuring data; null when it is not there.</summary>
    public static string? Data(string name)
    {
        var data =
            Environment.GetEnvironmentVariable("NETWORKING_DATA") ?? Path.Combine(Repository, "..", "shared", "data");
        var path = Path.Combine(data, name);
        if (Directory.Exists(path))
            return path;
        Console.WriteLine($"Skipped: there is no {path}.");
        return null;
    }

    public HttpClient Http { get; } = new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };

    public int HostId => _host!.Id;

    public static async Task<Rig> Start()
    {
        var folder = Directory.CreateTempSubdirectory("networking-bench-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var postgres = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataFolder = Path.Combine(folder, "postgres"),
                // The baseline's connections come on top of the host's.
                Settings = new Dictionary<string, string> { ["max_connections"] = "250" },
            }
        );
        var rig = new Rig(folder, postgres);
        await rig.StartHost();
        return rig;
    }

    /// <returns>Seconds from the start of the process to its first answer.</returns>
    public async Task<double> StartHost(bool demo = false)
    {
        var watch = Stopwatch.StartNew();
        var start = Program();
        start.Environment["Demo__Seed"] = demo ? "true" : "false";
        _host = Process.Start(start)!;
        await Answers(_host, Address);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Another node on the same database.</summary>
    public async Task StartSecond()
    {
        var start = Program();
        start.Environment["Urls"] = SecondAddress.ToString();
        _second = Process.Start(start)!;
        await Answers(_second, SecondAddress);
    }

    private async Task Answers(Process host, Uri address)
    {
        while (true)
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri(address, "api/auth/me"));
                // Another host may listen here: then this one has ended.
                if (host.HasExited)
                    throw new InvalidOperationException($"The host ended with {host.ExitCode}.");
                return;
            }
            catch (HttpRequestException) when (!host.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    public async Task StopHost()
    {
        _host!.Kill();
        await _host.WaitForExitAsync();
    }

    /// <summary>Runs the product's import command; its output goes to the console.</summary>
    public async Task Import(string network, string format, string path, params string[] more)
    {
        using var import = Process.Start(Program(["import", "--format", format, "--network", network, path, .. more]))!;
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The import failed with {import.ExitCode}.");
    }

    /// <summary>Runs another of the product's commands; what it says.</summary>
    public async Task<string> Command(params string[] arguments)
    {
        var start = Program(arguments);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"{arguments[0]} failed with {process.ExitCode}: {said}");
    }

    public async Task<(string Id, HttpClient Operator)> FoundNetwork()
    {
        var http = await SignIn("operator@bench.example");
        using var answer = await http.PostAsJsonAsync("api/networks", new { name = "Bench" });
        return ((await Read(answer)).GetProperty("id").GetString()!, http);
    }

    /// <summary>Registers a company and lets its owner in.</summary>
    public async Task<HttpClient> Company(string network, HttpClient asOperator, string domain)
    {
        using var answer = await asOperator.PostAsJsonAsync(
            $"api/networks/{network}/organisations",
            new
            {
                name = domain,
                domain,
                owner = new { email = "owner@" + domain, displayName = "Owner" },
            }
        );
        var token = (await Read(answer)).GetProperty("ownerInvitation").GetProperty("token").GetString()!;
        return await Accept(token, "owner@" + domain);
    }

    /// <summary>Lets an imported person in.</summary>
    public async Task<HttpClient> Claim(string network, HttpClient asOperator, string displayName)
    {
        await using var find = Database.CreateCommand(
            "select member_id, organisation_id, email from read_models.members where tenant_id = $1 and display_name = $2"
        );
        find.Parameters.AddWithValue(network);
        find.Parameters.AddWithValue(displayName);
        await using var row = await find.ExecuteReaderAsync();
        await row.ReadAsync();
        var (member, organisation, email) = (row.GetGuid(0), row.GetGuid(1), row.GetString(2));
        using var answer = await asOperator.PostAsJsonAsync(
            $"api/networks/{network}/members/{member}/invitation",
            new { organisationId = organisation }
        );
        return await Accept((await Read(answer)).GetProperty("token").GetString()!, email);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is { HasExited: false })
            await StopHost();
        _second?.Kill();
        Http.Dispose();
        await App.DisposeAsync();
        await Database.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpClient> Accept(string token, string email)
    {
        using var answer = await Http.PostAsJsonAsync(
            $"api/auth/invitations/{token}/acceptance",
            new { displayName = email, password = Password }
        );
        answer.EnsureSuccessStatusCode();
        return await SignIn(email);
    }

    private async Task<HttpClient> SignIn(string email)
    {
        using var answer = await Http.PostAsJsonAsync("api/auth/token", new { email, password = Password });
        return As((await Read(answer)).GetProperty("accessToken").GetString()!);
    }

    /// <summary>A client that is signed in already.</summary>
    public static HttpClient As(string token)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private ProcessStartInfo Program(params string[] arguments)
    {
        var program = Path.Combine(Repository, "src", "Api", "bin", "Release", "net10.0", "Networking.Api.dll");
        return new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Networking"] = _postgres.ConnectionString,
                ["Urls"] = Address.ToString(),
                ["Demo__Seed"] = "false",
                ["Keys__MasterKeyFile"] = Path.Combine(_folder, "master.key"),
                ["Operator__Email"] = "operator@bench.example",
                ["Operator__Password"] = Password,
                ["Logging__LogLevel__Default"] = "Warning",
                // One member at one address sends what a whole network would.
                ["Limits__Enabled"] = "false",
            },
        };
    }

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Networking.sln")))
            at = at.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return at.FullName;
    }
}
