using Networking.Support;

namespace Networking.Api.Tests.Live;

/// <summary>Two nodes behind real sockets, on one database of their own.</summary>
public sealed class LiveFixture(TestPostgres postgres) : IAsyncLifetime
{
    public const string OperatorEmail = "operator@networking.example";
    public const string OperatorPassword = "a long enough passphrase";
    private readonly string _folder = Directory.CreateTempSubdirectory("networking-live-").FullName;

    /// <summary>Here and there: what happens on the first is heard on both.</summary>
    public LiveNode[] Nodes { get; private set; } = [];

    public LiveNode Here => Nodes[0];

    public LiveNode There => Nodes[1];

    public string Database { get; private set; } = "";

    public string MasterKey => Path.Combine(_folder, "master.key");

    public Task<Scene> Scene() => Live.Scene.Set(Here);

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.CreateDatabaseAsync();
        Nodes = [await LiveNode.Start(Database, MasterKey), await LiveNode.Start(Database, MasterKey)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class LiveCollection : ICollectionFixture<LiveFixture>
{
    public const string Name = "live";
}
