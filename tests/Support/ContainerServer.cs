using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace Networking.Support;

/// <summary>PostgreSQL in a container; Testcontainers removes it even after the test process was killed.</summary>
internal sealed class ContainerServer(PostgreSqlContainer container) : ITestServer
{
    public string ConnectionString => $"{container.GetConnectionString()};Timezone=UTC;Keepalive=30";

    /// <summary>Null where no Docker engine answers.</summary>
    public static async Task<ITestServer?> TryStartAsync()
    {
        if (Environment.GetEnvironmentVariable("NETWORKING_TEST_POSTGRES") is "embedded")
        {
            return null;
        }
        try
        {
            var container = new PostgreSqlBuilder("postgres:18")
                .WithEnvironment(
                    "POSTGRES_INITDB_ARGS",
                    "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8"
                )
                .WithCommand("-c", "fsync=off")
                .Build();
            await container.StartAsync();
            return new ContainerServer(container);
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
