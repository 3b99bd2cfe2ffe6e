using System.Data;
using Marten;
using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Proves a network's live read model equal to a fresh fold of its log, or names the first row that is not. Rows and
/// progress are read in one snapshot, so it may run while the projection goes on.
/// </summary>
public sealed class ReadModelAudit(IDocumentStore store, NpgsqlDataSource database)
{
    public async Task<ReadModelVerdict> Check(ReadModel model, string network, CancellationToken ct)
    {
        var (position, live) = await Live(model, network, ct);
        var replayed = await Replay(model, network, position, ct);
        var differences =
            from table in model.Tables
            let difference = FirstDifference(table, live[table], new(replayed.All(table.Row)))
            where difference is not null
            select difference;
        return new(model.Name, network, position, live.Values.Sum(t => t.Count), differences.FirstOrDefault());
    }

    private async Task<(long Position, Dictionary<ReadModelTable, Dictionary<object, object>> Tables)> Live(
        ReadModel model,
        string network,
        CancellationToken ct
    )
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement("select last_seq_id from events.mt_event_progression where name = $1", model.Shard)
        );
        foreach (var table in model.Tables)
            batch.BatchCommands.Add(Sql.Statement(table.SelectAll, network));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var position = (await reader.All(r => r.GetInt64(0), ct)).SingleOrDefault();
        var tables = new Dictionary<ReadModelTable, Dictionary<object, object>>();
        foreach (var table in model.Tables)
        {
            await reader.NextResultAsync(ct);
            tables[table] = (await reader.All(table.ReadWhateverIsThere, ct)).ToDictionary(r => r.Key, r => r.Row);
        }

        return (position, tables);
    }

    private async Task<Rows> Replay(ReadModel model, string network, long until, CancellationToken ct)
    {
        var rows = new Rows(isComplete: true);
        await foreach (var events in NetworkLog.Read(store, model, network, after: 0, until, NetworkLog.BatchSize, ct))
            model.Apply(rows, events);
        return rows;
    }

    private static ReadModelDifference? FirstDifference(
        ReadModelTable table,
        Dictionary<object, object> live,
        Dictionary<object, object> replayed
    ) =>
        live
            .Keys.Union(replayed.Keys)
            .OrderBy(key => key.ToString(), StringComparer.Ordinal)
            .Select(key =>
                !replayed.TryGetValue(key, out var should) ? new ReadModelDifference(table.Name, key, "extra row")
                : !live.TryGetValue(key, out var row) ? new ReadModelDifference(table.Name, key, "missing row")
                : row is UnreadableRow unreadable ? new(table.Name, key, $"unreadable {unreadable.Column}")
                : table.FirstDifference(row, should) is { } column
                    ? new ReadModelDifference(table.Name, key, $"different {column}")
                : null
            )
            .FirstOrDefault(difference => difference is not null);
}

/// <param name="Position">What was compared: the log up to here.</param>
/// <param name="Rows">How many live rows were compared.</param>
/// <param name="First">Null when live and replayed are the same.</param>
public sealed record ReadModelVerdict(
    string ReadModel,
    string Network,
    long Position,
    int Rows,
    ReadModelDifference? First
)
{
    public bool IsSame => First is null;
}

/// <summary>Where a live row is not what the log says. It holds no values: they may be personal text.</summary>
/// <param name="What">"missing row", "extra row", or "different" or "unreadable" with the column's name.</param>
public sealed record ReadModelDifference(string Table, object Key, string What);
