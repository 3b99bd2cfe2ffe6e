using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Marten;
using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Builds read models anew beside the live ones, which go on serving and being kept up. The new rows are temporary, of one
/// session: whatever ends it, nothing has happened. At the end each projection's progress is held for a moment; the new
/// rows are brought to that very position; the live ones become like them, in one transaction; and both are compared.
/// </summary>
public sealed partial class ReadModelRebuild(IDocumentStore store, NpgsqlDataSource database)
{
    // So few events are folded while the projection waits.
    private const int Close = 1_000;

    /// <summary>Of a network and a read model, in memory; about 600 bytes each. Beyond, rows are looked up in the new tables.</summary>
    public int MostRows { get; init; } = 1_000_000;

    public int BatchSize { get; init; } = NetworkLog.BatchSize;

    public async Task<IReadOnlyList<RebuildResult>> Run(IReadOnlyList<ReadModel> models, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        // Set back when the connection returns to the pool.
        await Execute(connection, "set temp_buffers = '256MB'; set work_mem = '128MB'", ct);
        foreach (var table in models.SelectMany(m => m.Tables))
            await Execute(connection, table.CreateTemporary, ct);
        var events = models.ToDictionary(m => m.Name, _ => 0L, StringComparer.Ordinal);
        var (position, progress) = (0L, await Slowest());
        do
        {
            await Fold(models, position, progress);
            (position, progress) = (progress, await Slowest());
        } while (progress - position > Close);

        foreach (var table in models.SelectMany(m => m.Tables))
            await Execute(connection, $"analyze {table.Temporary().FullName}", ct);
        var results = new List<RebuildResult>();
        foreach (var model in models)
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            var end = await Number(connection, Progress(model, held: true), ct);
            await Fold([model], position, end);
            var changed = 0L;
            foreach (var table in model.Tables)
                changed += await Replace(connection, table, table.Temporary(), ct);
            if (changed > 0)
                await Execute(connection, RebuildCount.OneMore(model), ct);
            await transaction.CommitAsync(ct);
            results.Add(new(model.Name, end, events[model.Name], changed));
        }

        return results;

        async Task<long> Slowest()
        {
            var positions = new List<long>();
            foreach (var model in models)
                positions.Add(await Number(connection, Progress(model, held: false), ct));
            return positions.Min();
        }

        async Task Fold(IReadOnlyList<ReadModel> some, long after, long until)
        {
            var anew = ReadModel.Together([
                .. some.Select(m => m with { Tables = [.. m.Tables.Select(t => t.Temporary())] }),
            ]);
            foreach (var network in await Networks(connection, after, until, ct))
            await foreach (var batch in FoldNetwork(connection, anew, network, after, until, ct))
            foreach (var model in some)
                events[model.Name] += batch.Count(model.HearsOf);
        }
    }

    // The next events are read and folded while the rows of those before are written.
    private async IAsyncEnumerable<Recorded[]> FoldNetwork(
        NpgsqlConnection connection,
        ReadModel anew,
        string network,
        long after,
        long until,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var stored = new StoredRows(anew, () => new NpgsqlBatch(connection));
        // At first nothing is stored that would have to be looked up.
        var rows = new Rows(isComplete: after == 0);
        var writing = Task.CompletedTask;
        await foreach (var batch in NetworkLog.Read(store, anew, network, after, until, BatchSize, ct))
        {
            if (rows.IsComplete)
                anew.Apply(rows, batch);
            else
            {
                await writing;
                (rows, _) = await stored.Fold(network, batch, ct);
            }

            var changes = stored.Changes(network, rows).ToArray();
            await writing;
            writing = Write(connection, changes, ct);
            rows = rows.Count < MostRows ? rows.Unchanged() : new Rows();
            yield return batch;
        }

        await writing;
    }

    private static async Task Write(
        NpgsqlConnection connection,
        IEnumerable<(string Sql, object[] Parameters)> changes,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, parameters) in changes)
        {
            var number = 0;
            var statement = Sql.Statement(
                Placeholder().Replace(sql, _ => string.Create(CultureInfo.InvariantCulture, $"${++number}")),
                parameters
            );
            batch.BatchCommands.Add(statement);
        }

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> Replace(
        NpgsqlConnection connection,
        ReadModelTable live,
        ReadModelTable fresh,
        CancellationToken ct
    )
    {
        if (await Differences() == 0)
            return 0;
        var changed = 0L;
        foreach (var statement in live.BecomeLike(fresh))
            changed += await Execute(connection, statement, ct);
        var different = await Differences();
        return different == 0
            ? changed
            : throw new InvalidOperationException($"{different} rows of {live.Name} are not as they were built.");

        Task<long> Differences() => Number(connection, live.CountDifferences(fresh), ct);
    }

    private static string Progress(ReadModel model, bool held) =>
        $"select coalesce((select last_seq_id from events.mt_event_progression where name = '{model.Shard}' {(held ? "for update" : "")}), 0)";

    private static async Task<List<string>> Networks(
        NpgsqlConnection connection,
        long after,
        long until,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    "select distinct tenant_id from events.mt_events where seq_id > $1 and seq_id <= $2 order by 1",
                    after,
                    until
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.All(r => r.GetString(0), ct);
    }

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> Number(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    [GeneratedRegex(@"\?", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Placeholder();
}

/// <param name="Events">Of the log, that the read model hears of.</param>
/// <param name="Position">What it was built from: the log up to here.</param>
/// <param name="Changed">Live rows that were not as the log says; 0 when nothing was wrong and no fold has changed.</param>
public sealed record RebuildResult(string ReadModel, long Position, long Events, long Changed);
