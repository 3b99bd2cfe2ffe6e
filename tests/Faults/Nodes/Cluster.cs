using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Networking.Support;
using Npgsql;

namespace Networking.Faults.Nodes;

/// <summary>One PostgreSQL whose data are really on disk, a Redis where this machine has one, and nodes before them.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    public const string OperatorEmail = "operator@faults.example";
    public const string OperatorPassword = "a long enough passphrase";

    public static readonly string ThisBuild = Path.Combine(AppContext.BaseDirectory, "Networking.Faults");

    private readonly string _folder;
    private readonly string _keys;
    private readonly EmbeddedPostgres _server;

    private Cluster(
        string folder,
        string keys,
        EmbeddedPostgres server,
        ServerClock? clock,
        ThrowAwayRedis? redis,
        int nodes
    )
    {
        (_folder, _keys, _server, Clock, Redis) = (folder, keys, server, clock, redis);
        var database = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        Nodes = [.. Enumerable.Range(0, nodes).Select(n => new Node(n, database.Port, redis?.Port, Command))];
        // Of a pool: after a crash of the server the first connections of it are dead.
        Database = NpgsqlDataSource.Create($"{server.ConnectionString};Pooling=false");
    }

    public IReadOnlyList<Node> Nodes { get; }

    public ThrowAwayRedis? Redis { get; }

    /// <summary>PostgreSQL's; null where it cannot be moved.</summary>
    public ServerClock? Clock { get; }

    /// <summary>Whose nodes may stand beside this one's.</summary>
    public OldBuild? Old { get; private init; }

    /// <summary>As superuser, and not by way of a proxy.</summary>
    public NpgsqlDataSource Database { get; }

    public int Postmaster =>
        int.Parse(
            File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(),
            CultureInfo.InvariantCulture
        );

    /// <exception cref="OldBuildException">The old build could not serve this database.</exception>
    public static async Task<Cluster> Start(int nodes, OldBuild? old = null)
    {
        var folder = ThrowAwayFolders.Create();
        var clock = ServerClock.Install($"{folder}.clock");
        var keys = Directory.CreateTempSubdirectory("networking-faults-").FullName;
        var server = await EmbeddedPostgres.StartAsync(
            new()
            {
                DataFolder = folder,
                Settings = new Dictionary<string, string> { ["max_connections"] = "200" },
                Report = _ => { },
            }
        );
        var redis = ThrowAwayRedis.Missing is null ? await ThrowAwayRedis.Start() : null;
        var cluster = new Cluster(folder, keys, server, clock, redis, nodes) { Old = old };
        try
        {
            if (old is not null)
                await old.Precede(cluster);
            // The first brings the schema; together they would, too, one after the other.
            foreach (var node in cluster.Nodes)
                await node.Start();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Another program with the settings of a node.</summary>
    public ProcessStartInfo With(Node node, params string[] arguments)
    {
        var start = new ProcessStartInfo(node.Program, arguments)
        {
            WorkingDirectory = _keys,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var line = new NpgsqlConnectionStringBuilder(_server.ConnectionString)
        {
            Port = node.Back.Port,
            MaxPoolSize = 15,
        };
        foreach (
            var (name, value) in new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Networking"] = line.ConnectionString,
                ["Urls"] = node.Inside.ToString(),
                ["Keys__MasterKeyFile"] = Path.Combine(_keys, "master.key"),
                ["Demo__Seed"] = "false",
                ["Limits__Enabled"] = "false",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Operator__Email"] = OperatorEmail,
                ["Operator__Password"] = OperatorPassword,
                [NodeHost.Skew] = node.Skew.ToString(),
            }
        )
            start.Environment[name] = value;
        if (node.Aside is { } aside)
            start.Environment["ConnectionStrings__Redis"] = $"127.0.0.1:{aside.Port}";
        ServerClock.Spare(start);
        return start;
    }

    /// <summary>The composition on this database, built and not started: to look at what is there.</summary>
    public WebApplication Reading()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration["Keys:MasterKeyFile"] = Path.Combine(_keys, "master.key");
        return builder.UseNetworking(DatabaseAccess.OfAdministrator(_server.ConnectionString)).Build();
    }

    /// <summary>No process of PostgreSQL's does anything meanwhile.</summary>
    public async Task Freeze(Func<Task> meanwhile)
    {
        var postmaster = Postmaster;
        Signals.Send(postmaster, Signals.Stop);
        // It starts no more of them now.
        int[] processes =
        [
            postmaster,
            .. (await File.ReadAllTextAsync($"/proc/{postmaster}/task/{postmaster}/children"))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => int.Parse(p, CultureInfo.InvariantCulture)),
        ];
        foreach (var process in processes)
            Signals.Send(process, Signals.Stop);
        await meanwhile();
        foreach (var process in processes)
            Signals.Send(process, Signals.Continue);
    }

    public async Task Execute(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        await Database.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        if (Redis is not null)
            await Redis.DisposeAsync();
        Clock?.Dispose();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_keys, recursive: true);
    }

    private ProcessStartInfo Command(Node node) => With(node, "--node");
}
