using Npgsql;

namespace Networking.Support;

/// <summary>
/// One throw-away PostgreSQL for a test process, started at the first need and gone with it. As an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(TestPostgres))]</c>.
/// </summary>
/// <remarks><c>NETWORKING_TEST_POSTGRES=embedded</c> keeps it from using a Docker engine.</remarks>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private ITestServer? server;
    private int databases;

    /// <summary>A connection string, as superuser, to a database that is new and empty.</summary>
    public async Task<string> CreateDatabaseAsync(string? name = null)
    {
        var admin = await StartAsync();
        var database = name ?? $"test_{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection($"{admin};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database \"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await command.ExecuteNonQueryAsync();
        // Many small pools on one server of 100 connections.
        return new NpgsqlConnectionStringBuilder(admin) { Database = database, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Stops the server and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }
        starting.Dispose();
    }

    private async Task<string> StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            server ??= await ContainerServer.TryStartAsync() ?? await ThrowAwayServer.StartAsync();
            return server.ConnectionString;
        }
        finally
        {
            starting.Release();
        }
    }
}

internal interface ITestServer : IAsyncDisposable
{
    string ConnectionString { get; }
}
