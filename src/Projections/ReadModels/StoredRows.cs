using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>A read model's fold over the rows that PostgreSQL has.</summary>
/// <param name="createBatch">Where the tables are: a pool, or the session that has temporary ones.</param>
public sealed class StoredRows(ReadModel model, Func<NpgsqlBatch> createBatch)
{
    /// <summary>One statement a table for what a fold changed, with <c>?</c> for its parameters.</summary>
    public IEnumerable<(string Sql, object[] Parameters)> Changes(string network, Rows rows)
    {
        var all = rows.Changed.ToLookup(c => c.Row);
        foreach (var table in model.Tables)
        {
            var changed = all[table.Row].ToArray();
            var put = changed.Where(c => c.Value is not null).Select(c => c.Value!).ToArray();
            var removed = changed.Where(c => c.Value is null).Select(c => c.Key).ToArray();
            if (put.Length > 0)
                yield return table.Upsert(network, put);
            if (removed.Length > 0)
                yield return table.Delete(network, removed);
        }
    }

    /// <summary>The fold asks, the rows are fetched (one round trip for all that was asked), the fold runs again.</summary>
    /// <returns>Also how often the read model had been rebuilt when the first of them were fetched; null when none were.</returns>
    public async Task<(Rows Rows, long? Rebuilds)> Fold(string network, Recorded[] log, CancellationToken ct)
    {
        var loaded = new List<(Type, object, object?)>();
        long? rebuilds = null;
        while (true)
        {
            var rows = new Rows();
            foreach (var (type, key, value) in loaded)
                rows.Load(type, key, value);
            model.Apply(rows, log);
            if (rows.Unknown.Count == 0)
                return (rows, rebuilds);
            var (so, fetched) = await Fetch(network, rows.Unknown, ct);
            rebuilds ??= so;
            loaded.AddRange(fetched);
        }
    }

    private async Task<(long Rebuilds, List<(Type, object, object?)> Rows)> Fetch(
        string network,
        IReadOnlyCollection<(Type Row, object Key)> unknown,
        CancellationToken ct
    )
    {
        var tables = unknown
            .GroupBy(u => u.Row, u => u.Key)
            .Select(g => (Table: model.Tables.Single(t => t.Row == g.Key), Keys: g.ToArray()))
            .ToArray();
        await using var batch = createBatch();
        batch.BatchCommands.Add(Sql.Statement($"select {RebuildCount.Of(model)}"));
        foreach (var (table, keys) in tables)
            batch.BatchCommands.Add(table.SelectByKey(network, keys));
        var fetched = new List<(Type, object, object?)>();
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rebuilds = (await reader.All(r => r.GetInt64(0), ct))[0];
        foreach (var (table, keys) in tables)
        {
            await reader.NextResultAsync(ct);
            var found = new Dictionary<object, object>();
            while (await reader.ReadAsync(ct))
            {
                var (key, row) = table.Read(reader);
                found.Add(key, row);
            }

            fetched.AddRange(keys.Select(k => (table.Row, k, found.GetValueOrDefault(k))));
        }

        return (rebuilds, fetched);
    }
}
