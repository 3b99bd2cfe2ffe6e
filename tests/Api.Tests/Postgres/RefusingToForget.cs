using System.Diagnostics;
using Networking.Api.Postgres;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Postgres;

public sealed class RefusingToForget(TestPostgres postgres)
{
    // Test servers do without fsync: just what a product must not have.
    [Fact]
    public async Task ends_a_production_host_with_one_line()
    {
        var start = new ProcessStartInfo(CrashHost.Executable)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__Networking"] = await postgres.CreateDatabaseAsync(),
                ["Urls"] = $"http://127.0.0.1:{LoopbackPort.FindFree()}",
            },
        };
        using var host = Process.Start(start)!;
        var said = await Task.WhenAll(host.StandardError.ReadToEndAsync(), host.StandardOutput.ReadToEndAsync());
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, host.ExitCode);
        Assert.Matches("^Networking cannot start: PostgreSQL has fsync.* off: .* Turn it on.$", said[0].TrimEnd());
    }

    [Fact]
    public async Task names_each_setting()
    {
        var text = await postgres.CreateDatabaseAsync() + ";Options=-c synchronous_commit=off";
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            Durability.EnsureAsync(DatabaseAccess.OfAdministrator(text))
        );
        Assert.Contains("synchronous_commit off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_the_embedded_server_as_it_comes_and_no_role_of_its_own_mind()
    {
        await using var scratch = new ServerScratch();
        var asItComes = scratch.Options with { Settings = new Dictionary<string, string>() };
        await using var server = await EmbeddedPostgres.StartAsync(asItComes, TestContext.Current.CancellationToken);
        var access = DatabaseAccess.OfAdministrator(server.ConnectionString);
        await using var admin = new NpgsqlConnection(server.ConnectionString);
        await admin.OpenAsync(TestContext.Current.CancellationToken);
        await RoleSetup.EnsureAsync(admin, new(server.ConnectionString), TestContext.Current.CancellationToken);
        await Durability.EnsureAsync(access);

        // A role's own setting is not seen by the owner.
        foreach (var role in (string[])[DatabaseRole.App, DatabaseRole.Accounts])
        {
            await Run(admin, $"alter role {role} set synchronous_commit = off");
            var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Durability.EnsureAsync(access));
            Assert.Contains("synchronous_commit off", refused.Message, StringComparison.Ordinal);
            await Run(admin, $"alter role {role} reset synchronous_commit");
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
