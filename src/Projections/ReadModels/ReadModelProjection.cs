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
    private readonly StoredRows _stored;

    public ReadModelProjection(ReadModel model, NpgsqlDataSource database)
    {
        (_model, _stored) = (model, new StoredRows(model, database.CreateBatch));
        Name = model.Name;
        if (model.Hears is not null)
            IncludedEventTypes.AddRange(model.Heard);
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
        var (rows, rebuilds) = await _stored.Fold(network, log, cancellation);
        operations.QueueOperation(new ProgressFence(_model, rebuilds));
        foreach (var (sql, parameters) in _stored.Changes(network, rows))
            operations.QueueSqlCommand(sql, parameters);
    }
}
