using System.Globalization;
using System.Text.RegularExpressions;
using Marten;
using Npgsql;

namespace Networking.Projections.ReadModels;

/// <summary>
/// Builds a read model anew beside the live one, which goes on serving and being kept up. The new rows are temporary, of one
/// session: whatever ends it, nothing has happened. At the end the projection's progress is held for a moment; the new
/// rows are brought to that very position; the live ones become like them, in one transaction; and both are compared.
/// </summary>
public sealed partial class ReadModelRebuild(IDocumentStore store, NpgsqlDataSource database)
{
    // So few events are folded while the projection waits.
    private const int Close = 1_000;

    /// <summary>Of a network and a read model, in memory; about 600 bytes each. Beyond, rows are looked up in the new tables.</summary>
    public int MostRows { get; init; } = 1_000_000;

    public int BatchSize { get; init; } = NetworkLog.BatchSize;

    public async Task<RebuildResult> Run(ReadModel model, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var anew = model with { Tables = [.. model.Tables.Select(t => t.Temporary())] };
        // Set back when the connection returns to the pool.
        await Execute(connection, "set temp_buffers = '256MB'; set work_mem = '128MB'", ct);
        foreach (var table in model.Tables)
            await Execute(connection, table.CreateTemporary, ct);
        var stored = new StoredRows(anew, () => new NpgsqlBatch(connection));
        var (position, events) = (0L, 0L);
        while (true)
        {
            var progress = await Number(connection, Progress(model, held: false), ct);
            events += await Fold(progress);
            var behind = await Number(connection, Progress(model, held: false), ct) - position;
            if (behind <= Close)
                break;
        }

        foreach (var table in anew.Tables)
            await Execute(connection, $"analyze {table.FullName}", ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        events += await Fold(await Number(connection, Progress(model, held: true), ct));
        var changed = 0L;
        foreach (var (live, fresh) in model.Tables.Zip(anew.Tables))
            changed += await Replace(connection, live, fresh, ct);
        await transaction.CommitAsync(ct);
        return new(position, events, changed);

        async Task<long> Fold(long until)
        {
            var count = 0L;
            foreach (var network in await Networks(connection, position, until, ct))
                count += await FoldNetwork(network, until);
            position = until;
            return count;
        }

        // The next events are read and folded while the rows of those before are written.
        async Task<long> FoldNetwork(string network, long until)
        {
            var count = 0L;
            var writing = Task.CompletedTask;
            // At first nothing is stored that would have to be looked up.
            var rows = new Rows(isComplete: position == 0);
            await foreach (var batch in NetworkLog.Read(store, model, network, position, until, BatchSize, ct))
            {
                if (rows.IsComplete)
                    model.Apply(rows, batch);
                else
                {
                    await writing;
                    rows = await stored.Fold(network, batch, ct);
                }

                var changes = stored.Changes(network, rows).ToArray();
                await writing;
                writing = Write(connection, changes, ct);
                rows = rows.Count < MostRows ? rows.Unchanged() : new Rows();
                count += batch.Length;
            }

            await writing;
            return count;
        }
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
        $"select coalesce((select last_seq_id from events.mt_event_progression where name = '{model.Name}:All' {(held ? "for update" : "")}), 0)";

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

    [GeneratedRegex(@"\?", RegexOptions.None, 1_000)]
    private static partial Regex Placeholder();
}

/// <param name="Position">What it was built from: the log up to here.</param>
/// <param name="Changed">Live rows that were not as the log says; 0 when nothing was wrong and no fold has changed.</param>
public sealed record RebuildResult(long Position, long Events, long Changed);
