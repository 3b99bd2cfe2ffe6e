using Networking.Api.Postgres;

namespace Networking.Support;

/// <summary>The host's own embedded server in a temporary folder, without waiting for the disk.</summary>
internal sealed class ThrowAwayServer(EmbeddedPostgres server, string folder) : ITestServer
{
    private static readonly Dictionary<string, string> Quick = new(StringComparer.Ordinal)
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["shared_buffers"] = "128MB",
        ["max_connections"] = "300",
    };

    public string ConnectionString => server.ConnectionString;

    public static async Task<ITestServer> StartAsync()
    {
        await ThrowAwayFolders.SweepAsync();
        var folder = ThrowAwayFolders.Create();
        var options = new EmbeddedPostgresOptions { DataFolder = folder, Settings = Quick };
        return new ThrowAwayServer(await EmbeddedPostgres.StartAsync(options), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
