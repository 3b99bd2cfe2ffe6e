using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Networking.Domain;
using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>
/// The thin shell that keeps a read model in PostgreSQL: the fold asks, the shell fetches (one round trip for all that
/// was asked), the fold runs again; then one statement a table, in the transaction of the projection's progress.
/// </summary>
public sealed class ReadModelProjection : ProjectionBase, IProjection
{
    private readonly ReadModel _model;
    private readonly NpgsqlDataSource _database;

    /// <param name="events">Every type of event that there is.</param>
    public ReadModelProjection(ReadModel model, NpgsqlDataSource database, IEnumerable<Type> events)
    {
        (_model, _database) = (model, database);
        Name = model.Name;
        if (model.Hears is not null)
            IncludedEventTypes.AddRange(events.Where(model.HearsOf));
    }

    public async Task ApplyAsync(
        IDocumentOperations operations,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        if (events.Count == 0)
            return;
        var network = events[0].TenantId;
        // A tombstone is Marten's mark on the position of an append that was broken off: it says nothing.
        var log = events
            .Where(e => e.Data is not Tombstone)
            .Select(e => new Recorded(network, e.Sequence, (DomainEvent)e.Data))
            .ToArray();
        var rows = await Fold(network, log, cancellation);
        foreach (var table in _model.Tables)
        {
            var changed = rows.Changed.Where(c => c.Row == table.Row).ToArray();
            var put = changed.Where(c => c.Value is not null).Select(c => c.Value!).ToArray();
            var removed = changed.Where(c => c.Value is null).Select(c => c.Key).ToArray();
            if (put.Length > 0)
                Queue(operations, table.Upsert(network, put));
            if (removed.Length > 0)
                Queue(operations, table.Delete(network, removed));
        }
    }

    private async Task<Rows> Fold(string network, Recorded[] log, CancellationToken ct)
    {
        var loaded = new List<(Type, object, object?)>();
        while (true)
        {
            var rows = new Rows();
            foreach (var (type, key, value) in loaded)
                rows.Load(type, key, value);
            foreach (var e in log)
                _model.Apply(rows, e);
            if (rows.Unknown.Count == 0)
                return rows;
            loaded.AddRange(await Fetch(network, rows.Unknown, ct));
        }
    }

    private async Task<List<(Type, object, object?)>> Fetch(
        string network,
        IReadOnlyCollection<(Type Row, object Key)> unknown,
        CancellationToken ct
    )
    {
        var tables = unknown
            .GroupBy(u => u.Row, u => u.Key)
            .Select(g => (Table: _model.Tables.Single(t => t.Row == g.Key), Keys: g.ToArray()))
            .ToArray();
        await using var batch = _database.CreateBatch();
        foreach (var (table, keys) in tables)
            batch.BatchCommands.Add(table.SelectByKey(network, keys));
        var fetched = new List<(Type, object, object?)>();
        await using var reader = await batch.ExecuteReaderAsync(ct);
        foreach (var (table, keys) in tables)
        {
            var found = new Dictionary<object, object>();
            while (await reader.ReadAsync(ct))
            {
                var (key, row) = table.Read(reader);
                found.Add(key, row);
            }

            fetched.AddRange(keys.Select(k => (table.Row, k, found.GetValueOrDefault(k))));
            await reader.NextResultAsync(ct);
        }

        return fetched;
    }

    private static void Queue(IDocumentOperations operations, (string Sql, object[] Parameters) statement) =>
        operations.QueueSqlCommand(statement.Sql, statement.Parameters);
}
