using Marten;
using Networking.Application.EventStore;
using Networking.Application.Sealing;
using Networking.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(Networking.Api.Tests.Sealing.SealingServer))]

namespace Networking.Api.Tests.Sealing;

/// <summary>A database with the key tables, for as many key rings ("nodes") as a test wants.</summary>
public sealed class SealingServer : IAsyncDisposable
{
    private readonly TestPostgres _postgres = new();
    private readonly Lazy<Task<NpgsqlDataSource>> _database;

    public SealingServer() => _database = new(Create);

    public Task<NpgsqlDataSource> Database => _database.Value;

    public async ValueTask DisposeAsync()
    {
        if (_database.IsValueCreated)
            await (await Database).DisposeAsync();
        await _postgres.DisposeAsync();
    }

    public async Task<KeyRing> Node(IKeyProvider? provider = null) => new(await Database, provider ?? new FixedKey(7));

    /// <summary>As superuser, to a database that nobody uses.</summary>
    public Task<string> NewDatabase() => _postgres.CreateDatabaseAsync($"own_{Guid.NewGuid():N}");

    /// <summary>JSON as the log has it.</summary>
    public static ISerializer Json(KeyRing keys)
    {
        var options = new StoreOptions();
        options.UseNetworkingEvents(keys);
        return options.Serializer();
    }

    private async Task<NpgsqlDataSource> Create()
    {
        var database = NpgsqlDataSource.Create(await _postgres.CreateDatabaseAsync());
        using var keys = new KeyRing(database, new FixedKey(7));
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            options.UseNetworkingEvents(keys);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return database;
    }
}

/// <summary>A master key that tests know.</summary>
internal sealed class FixedKey(byte fill) : IKeyProvider
{
    private readonly byte[] _master = [.. Enumerable.Repeat(fill, AesGcmBox.KeyBytes)];

    public byte[] Wrap(string network, ReadOnlySpan<byte> key) => AesGcmBox.Seal(_master, key, []);

    public byte[] Unwrap(string network, ReadOnlySpan<byte> wrapped) => AesGcmBox.Open(_master, wrapped, []);
}
