using Networking.Api.Postgres;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Postgres;

/// <summary>A data folder for one test, and the few statements that the tests make.</summary>
internal sealed class ServerScratch : IAsyncDisposable
{
    public ServerScratch(string? parent = null)
    {
        var folder = parent is null ? ThrowAwayFolders.Create() : Path.Combine(parent, "postgres");
        Options = new() { DataFolder = folder, Settings = NoWaiting };
        Folder = new(folder);
    }

    // Killed processes lose nothing without it, only power cuts do.
    private static readonly Dictionary<string, string> NoWaiting = new(StringComparer.Ordinal) { ["fsync"] = "off" };

    public EmbeddedPostgresOptions Options { get; }
    public ServerFolder Folder { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Options, Stop);

    /// <summary>The line of the refusal, or a failed test when the server starts.</summary>
    public async Task<string> RefusalAsync(EmbeddedPostgresOptions? options = null)
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(async () =>
        {
            await using var server = await EmbeddedPostgres.StartAsync(options ?? Options, Stop);
        });
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Message;
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }

    /// <summary>The tool that the host uses, without the lock: it starts servers that nobody holds.</summary>
    public async Task<ServerControl> ControlAsync() =>
        new(Folder, ServerBinaries.Find(null), await ServerAccount.ChooseAsync(Options, Folder, Stop));

    public async ValueTask DisposeAsync() => await EmbeddedPostgres.RemoveAsync(Options, CancellationToken.None);
}
