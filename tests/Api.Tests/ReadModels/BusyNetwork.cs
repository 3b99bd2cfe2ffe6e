using Networking.Domain;
using Networking.Projections;
using Networking.Projections.ReadModels;

namespace Networking.Api.Tests.ReadModels;

/// <summary>A network with a row in every table of every read model, and a way to spoil one and make it good again.</summary>
public sealed class BusyNetwork(NetworkingFixture fixture) : IAsyncLifetime
{
    public string Id { get; private set; } = "";

    /// <summary>Takes part in <see cref="Thread"/>, whose one message she wrote.</summary>
    public Actor Ann { get; private set; } = null!;

    public Guid Thread { get; private set; }

    public Guid Message { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var network = await fixture.Network();
        Id = network.Id;
        var acme = await network.Company("Acme", "Ann", "Bob", "Eve");
        var cay = (await network.Company("Globex", "Cay"))[0];
        var (ann, bob) = (acme[0], acme[1]);
        var relationship = await network.Partner(ann, cay);
        var start = new
        {
            kind = "external",
            partnerRelationshipId = relationship,
            subject = "Talk",
            participants = new[] { bob.Id, cay.Id },
        };
        var thread = (await ann.Post("/api/threads", start)).Is(201).Json.GetProperty("threadId").GetGuid();
        (Ann, Thread) = (ann.Actor, thread);
        var message = new { body = "Hello", mentions = new[] { bob.Id } };
        var sent = (await ann.Post($"/api/threads/{thread}/messages", message)).Is(201);
        Message = sent.Id("messageId");
        (await ann.Put($"/api/messages/{Message}", new { body = "Hullo" })).Is(204);
        (await bob.Put($"/api/messages/{Message}/reactions/%F0%9F%91%8D")).Is(204);
        (await cay.Get($"/api/inbox?atLeast={sent.Position}")).Is(200);
        (await cay.Put($"/api/threads/{thread}/read-marker", new { ordinal = 1 })).Is(204);
        var last = (await ann.Delete($"/api/threads/{thread}/participants/{bob.Id}")).Is(204).Position;
        (await ann.Get($"/api/inbox?atLeast={last}")).Is(200);
        (await ann.Get($"/api/organisations?atLeast={last}")).Is(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs the statement (<c>$1</c> is the network), looks, and puts the table back as it was.</summary>
    public async Task<T> Spoilt<T>(string table, string sql, Func<Task<T>> look)
    {
        await Run($"drop table if exists read_models.kept");
        await Run($"create table read_models.kept as select * from read_models.{table} where tenant_id = '{Id}'");
        Assert.True(await Run(sql, Id) > 0, $"Nothing to spoil in {table}.");
        try
        {
            return await look();
        }
        finally
        {
            await Run($"delete from read_models.{table} where tenant_id = $1", Id);
            await Run($"insert into read_models.{table} select * from read_models.kept");
        }
    }

    public static ReadModel ModelOf(string table) => AllReadModels.List.Single(m => m.Tables.Any(t => t.Name == table));

    private async Task<int> Run(string sql, params object[] values)
    {
        await using var command = fixture.Admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteNonQueryAsync();
    }
}
