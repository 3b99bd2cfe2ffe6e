using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Networking.Api.Postgres;
using Networking.Support;
using Npgsql;
using static Networking.Api.Tests.Postgres.ServerScratch;

namespace Networking.Api.Tests.Postgres;

public sealed class FindingTheDatabase(TestPostgres postgres)
{
    private const string Secret = "s3cret-of-the-operator";

    [Fact]
    public async Task takes_the_configured_one_and_adds_what_the_host_relies_on()
    {
        var configured = await postgres.CreateDatabaseAsync();
        var plain = new NpgsqlConnectionStringBuilder(configured);
        plain.Remove("Keepalive");
        plain.Remove("Timezone");
        await using var found = await FindAsync(plain.ConnectionString);
        var taken = new NpgsqlConnectionStringBuilder(found.Access.App);
        Assert.Equal((plain.Database, 30, "UTC"), (taken.Database, taken.KeepAlive, taken.Timezone));
        Assert.EndsWith("as configured", found.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Password!, found.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_what_the_operator_said()
    {
        var configured = await postgres.CreateDatabaseAsync();
        var own = new NpgsqlConnectionStringBuilder(configured) { KeepAlive = 7, Timezone = "Europe/Berlin" };
        await using var found = await FindAsync(own.ConnectionString);
        var taken = new NpgsqlConnectionStringBuilder(found.Access.App);
        Assert.Equal((7, "Europe/Berlin"), (taken.KeepAlive, taken.Timezone));
    }

    /// <summary>T1: a session that stays as it was would be in the network of whoever had it before.</summary>
    [Fact]
    public async Task lets_no_string_keep_a_session_as_it_was_left()
    {
        var configured = await postgres.CreateDatabaseAsync() + ";No Reset On Close=true";
        await using var pool = NpgsqlDataSource.Create(ConnectionText.ForPool(configured, poolSize: 1));
        await using (var session = pool.CreateBatch())
        {
            session.BatchCommands.Add(new("select set_config('app.tenant_id', 'left-behind', false)"));
            await session.ExecuteNonQueryAsync(Stop);
        }

        await using var next = pool.CreateCommand("select current_setting('app.tenant_id', true)");
        Assert.Equal("", await next.ExecuteScalarAsync(Stop) as string ?? "");
    }

    [Fact]
    public async Task starts_the_embedded_one_when_none_is_configured()
    {
        await using var scratch = new ServerScratch();
        await using var found = await FindAsync(
            null,
            ("Postgres:DataFolder", scratch.Folder.Root),
            ("Postgres:Port", "0")
        );
        Assert.Equal("UTC", await AskAsync(found.Access.Owner!, "show timezone"));
        Assert.Contains($"embedded PostgreSQL on port", found.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_nothing_listens()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var line = await RefusalAsync($"Host=127.0.0.1;Port={port};Database=shop;Username=app;Password={Secret}");
        Assert.Equal(
            $"ConnectionStrings:Networking, 'shop' on 127.0.0.1:{port}: nothing listens there (connection refused).",
            line
        );
    }

    [Fact]
    public async Task says_that_the_server_does_not_answer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var line = await RefusalAsync($"Host=127.0.0.1;Port={port};Database=shop;Username=app;Password={Secret}");
        Assert.EndsWith("no answer within 5 s.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_the_host_is_unknown()
    {
        var line = await RefusalAsync($"Host=no-such-host.invalid;Database=shop;Username=app;Password={Secret}");
        Assert.Equal(
            "ConnectionStrings:Networking, 'shop' on no-such-host.invalid:5432: the host name is unknown.",
            line
        );
    }

    [Fact]
    public async Task says_that_the_user_is_refused()
    {
        var right = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync());
        right.Password = Secret;
        Assert.Contains(
            $"user '{right.Username}' was refused",
            await RefusalAsync(right.ConnectionString),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task says_that_the_database_is_missing()
    {
        var right = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync());
        right.Database = "nowhere";
        Assert.Contains(
            "the server has no such database",
            await RefusalAsync(right.ConnectionString),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("what is this")]
    [InlineData("Host=db;Prot=5432;Password=" + Secret)]
    [InlineData("Host=db;Password=a;" + Secret + "=b")]
    [InlineData("Host=db;Port=many;Password=" + Secret)]
    [InlineData("Database=shop;Password=" + Secret)]
    public async Task says_that_the_text_cannot_be_read(string text)
    {
        Assert.StartsWith(
            "ConnectionStrings:Networking cannot be read.",
            await RefusalAsync(text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task says_that_the_port_of_the_embedded_one_is_no_number()
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            FindAsync(null, ("Postgres:Port", "many"))
        );
        Assert.StartsWith("Postgres:Port should be a number", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string text)
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => FindAsync(text));
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Message;
    }

    private static Task<DatabaseLocation> FindAsync(string? text, params (string Key, string Value)[] more)
    {
        var settings = more.ToDictionary(m => m.Key, m => (string?)m.Value, StringComparer.Ordinal);
        settings["ConnectionStrings:Networking"] = text;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return DatabaseLocator.FindAsync(configuration, Path.GetTempPath(), Stop);
    }
}
