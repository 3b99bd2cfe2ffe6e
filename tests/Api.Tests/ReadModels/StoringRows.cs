using System.Text.Json;
using Marten;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.ReadModels;

/// <summary>Every row type of every read model, to PostgreSQL and back.</summary>
public sealed class StoringRows
{
    [Fact]
    public async Task gives_back_what_was_put_and_keeps_networks_apart()
    {
        await using var postgres = new TestPostgres();
        await using var database = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await using (var extension = database.CreateCommand("create extension pg_trgm"))
            await extension.ExecuteNonQueryAsync();
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            foreach (var table in AllReadModels.List.SelectMany(m => m.Tables))
                options.Storage.ExtendedSchemaObjects.Add(table.ToTable());
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        foreach (var table in AllReadModels.List.SelectMany(m => m.Tables))
            await RoundTrip(store, database, table);
    }

    private static async Task RoundTrip(IDocumentStore store, NpgsqlDataSource database, ReadModelTable table)
    {
        object[] full = [.. Enumerable.Range(1, 3).Select(n => SampleRow.Of(table.Row, n, withNulls: false))];
        object[] sparse = [.. Enumerable.Range(1, 3).Select(n => SampleRow.Of(table.Row, n, withNulls: true))];
        await Execute(store, table.Upsert("n1", full), table.Upsert("n2", sparse));
        var read = await All(database, table, "n1");
        Assert.Equal(full.Select(Text).Order(), read.Select(r => Text(r.Row)).Order());
        Assert.Equal(sparse.Select(Text).Order(), (await All(database, table, "n2")).Select(r => Text(r.Row)).Order());

        // The same keys again: the rows change, there are no more of them.
        await Execute(store, table.Upsert("n1", sparse));
        Assert.Equal(sparse.Select(Text).Order(), (await All(database, table, "n1")).Select(r => Text(r.Row)).Order());

        object[] keys = [read[0].Key, read[2].Key];
        Assert.Equal(
            keys.ToHashSet(),
            (await Query(database, table, table.SelectByKey("n1", keys))).Select(r => r.Key).ToHashSet()
        );
        await Execute(store, table.Delete("n1", keys));
        Assert.Equal([read[1].Key], (await All(database, table, "n1")).Select(r => r.Key));
        Assert.Equal(3, (await All(database, table, "n2")).Count);
    }

    private static async Task Execute(IDocumentStore store, params (string Sql, object[] Parameters)[] statements)
    {
        await using var session = store.LightweightSession();
        foreach (var (sql, parameters) in statements)
            session.QueueSqlCommand(sql, parameters);
        await session.SaveChangesAsync();
    }

    private static Task<List<(object Key, object Row)>> All(
        NpgsqlDataSource database,
        ReadModelTable table,
        string network
    ) =>
        Query(
            database,
            table,
            new NpgsqlBatchCommand(table.SelectAll) { Parameters = { new NpgsqlParameter { Value = network } } }
        );

    private static async Task<List<(object Key, object Row)>> Query(
        NpgsqlDataSource database,
        ReadModelTable table,
        NpgsqlBatchCommand command
    )
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync();
        var rows = new List<(object, object)>();
        while (await reader.ReadAsync())
            rows.Add(table.Read(reader));
        return rows;
    }

    // Times come back in UTC; the instant is what counts.
    private static string Text(object row) =>
        JsonSerializer
            .Serialize(row, row.GetType())
            .Replace("02:30:", "00:30:", StringComparison.Ordinal)
            .Replace("+02:00\"", "+00:00\"", StringComparison.Ordinal);
}
