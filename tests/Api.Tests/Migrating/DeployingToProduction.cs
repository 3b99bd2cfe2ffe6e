using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Networking.Api.EventStore;
using Networking.Api.Hosting;
using Networking.Api.Postgres;
using Npgsql;

namespace Networking.Api.Tests.Migrating;

/// <summary>Migrating is a step of the deploy; a node serves only as roles that the second wall holds (T1, ADR 0015).</summary>
public sealed class DeployingToProduction(ProductionServer server) : IClassFixture<ProductionServer>
{
    [Fact]
    public async Task migrates_once_refuses_what_is_dangerous_and_serves()
    {
        await Ends(server.Node(), "user 'networking_app' was refused");
        Assert.Equal(1, (await ProductionServer.Run(server.Deploy(), "migrate", "--check")).Code);

        await RefusesRolesWithoutASecret();
        // Two deploys at once take turns.
        var deploys = await Task.WhenAll(
            ProductionServer.Run(server.Deploy(), "migrate"),
            ProductionServer.Run(server.Deploy(), "migrate")
        );
        Assert.All(deploys, d => Assert.True(d.Code == 0, d.Said));
        var again = await ProductionServer.Run(server.Deploy(), "migrate", "--check");
        Assert.True(again.Code == 0 && again.Said.Contains("has the schema of this build"), again.Said);
        Assert.Equal(2, (await ProductionServer.Run(server.Deploy(), "migrate", "--what")).Code);
        var unable = await ProductionServer.Run(server.Node(), "migrate");
        Assert.True(unable.Code == 1 && unable.Said.Contains("NetworkingOwner is not set"), unable.Said);

        await server.Sql("create database elsewhere");
        var elsewhere = server
            .Node()
            .ToDictionary(
                s => s.Key,
                s => s.Value?.Replace("Database=networking", "Database=elsewhere", StringComparison.Ordinal)
            );
        await Ends(elsewhere, "does not have the schema of this build. Run `Networking.Api migrate` first");
        await RefusesPowerfulRoles();
        await RefusesToHoldTheOwner();
        await RefusesKeysThatNobodyMade();
        await Serves();
    }

    private async Task RefusesPowerfulRoles()
    {
        await server.Sql(
            """
            create role looks_past login bypassrls password 'x';
            create role makes_roles login createrole password 'x';
            create role is_owner login password 'x'; grant networking_owner to is_owner;
            create role is_both login password 'x'; grant networking_app to is_both;
            grant networking_daemon to is_both;
            """
        );
        // T1: members' reads as the daemon would see every network; each string leads in as its own role.
        await Ends(
            With("ConnectionStrings__Networking", server.Access.Daemon),
            "role 'networking_daemon' is not networking_app, whose place it is given"
        );
        foreach (var (_, place) in server.Access.Serving)
        foreach (var (other, role) in server.Access.Serving.Where(s => s.Role != place))
            await Refuses(other, place, $"role '{role}' is not {place}");
        // Each of the three is looked at; what is looked for, below, is asked without a process each.
        foreach (var name in (string[])["Networking", "NetworkingDaemon", "NetworkingAccounts"])
            await Ends(With($"ConnectionStrings__{name}", server.Access.Owner), "role 'postgres' is a superuser");
        foreach (
            var (role, power) in ((string, string)[])
                [
                    ("looks_past", "may bypass row-level security"),
                    ("makes_roles", "may create roles"),
                    ("is_owner", "owns tables, or may become their owner"),
                    ("is_both", "may become another of the host's roles"),
                ]
        )
            await Refuses(server.As(role, "x"), DatabaseRole.App, $"role '{role}' {power}");

        await Ends(
            With("ConnectionStrings__NetworkingDaemon", null),
            "ConnectionStrings:NetworkingDaemon and ConnectionStrings:NetworkingAccounts belong together"
        );
    }

    private async Task RefusesToHoldTheOwner()
    {
        const string line = "Outside Development only `migrate` may have it";
        await Ends(server.Deploy(), line);
        await Ends(With("ConnectionStrings__NetworkingOwner", server.Access.Owner), line);
        var alone = server.Deploy();
        alone["ConnectionStrings__Networking"] = server.Access.Owner;
        alone.Remove("ConnectionStrings__NetworkingOwner");
        await Ends(alone, line);
    }

    private static async Task Refuses(string connection, string role, string line)
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            RoleCheck.EnsureAsync(connection, role, TestContext.Current.CancellationToken)
        );
        Assert.Contains(line, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>An administrator whose password is nowhere in the settings: the roles' would follow from nothing.</summary>
    private async Task RefusesRolesWithoutASecret()
    {
        var admin = new NpgsqlConnectionStringBuilder(server.Access.Owner);
        var (password, settings) = (admin.Password, server.Deploy());
        admin.Password = null;
        settings["PGPASSWORD"] = password;
        settings["ConnectionStrings__NetworkingOwner"] = admin.ConnectionString;
        const string line = "anybody could compute them";
        var deploy = await ProductionServer.Run(settings, "migrate");
        Assert.True(deploy.Code == 1 && deploy.Said.Contains(line, StringComparison.Ordinal), deploy.Said);
        Assert.Equal(0L, await server.Ask("select count(*) from pg_roles where rolname like 'networking%'"));
    }

    private async Task RefusesKeysThatNobodyMade()
    {
        const string setting = "Keys__MasterKeyFile";
        var key = await File.ReadAllTextAsync(server.KeyFile, TestContext.Current.CancellationToken);
        await Ends(With(setting, null), "Keys:MasterKeyFile is not set");
        Refuses("/nowhere/master.key", "/nowhere/master.key, which does not exist");
        server.WriteKey(Convert.ToBase64String(new byte[32]));
        Refuses(server.KeyFile, "does not hold 32 random bytes");
        server.WriteKey(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Refuses(server.KeyFile, "can be read by others");
        server.WriteKey(key);
        var operators = With("Operator__Email", "operator@networking.example");
        operators["Operator__Password"] = "demo-networking";
        await Ends(operators, "Operator:Password is the demo's");
    }

    private static void Refuses(string path, string line)
    {
        var settings = new Dictionary<string, string?> { ["Keys:MasterKeyFile"] = path };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var production = new HostingEnvironment { EnvironmentName = "Production" };
        var refused = Assert.Throws<StartRefusedException>(() => MasterKeyFile.Find(configuration, production));
        Assert.Contains(line, refused.Message, StringComparison.Ordinal);
    }

    private async Task Serves()
    {
        var port = LoopbackPort.FindFree();
        using var host = ProductionServer.Start(server.Node(), port);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            for (var tries = 0; ; tries++)
            {
                Assert.False(host.HasExited, "The host has ended.");
                try
                {
                    using var ready = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                    if ((int)ready.StatusCode == 200)
                        break;
                }
                catch (HttpRequestException) when (tries < 300) { }

                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            using var refused = await http.GetAsync("/api/inbox?q=secret", TestContext.Current.CancellationToken);
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await LogsInJson(host.StandardOutput);
    }

    /// <summary>T20: every line of a node's output is one object, the request's among them.</summary>
    private static async Task LogsInJson(TextReader output)
    {
        var lines = new List<string>();
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            lines.Add(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("@m").GetString()!);
        Assert.Contains(lines, l => l.StartsWith("GET /api/inbox 401", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("secret", StringComparison.Ordinal));
    }

    private Dictionary<string, string?> With(string setting, string? value)
    {
        var node = server.Node();
        node[setting] = value;
        return node;
    }

    private static async Task Ends(Dictionary<string, string?> settings, string line)
    {
        var (code, said) = await ProductionServer.Run(settings);
        Assert.True(code == 1 && said.Contains(line, StringComparison.Ordinal), $"{code}: {said}");
        Assert.StartsWith("Networking cannot start: ", said, StringComparison.Ordinal);
    }
}
