using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Networking.Bench;

/// <summary>
/// The baseline: PostgreSQL alone, inserting what an event store must at least insert for a message, a row of streams and
/// a row of events with a body of the same size, in one transaction each, over prepared statements.
/// </summary>
internal static class RawInserts
{
    private const string Body =
        """{"messageId":"0199aaaa-0000-7000-8000-000000000000","threadId":"0199aaaa-0000-7000-8000-000000000001","body":{"n":"abcdefghijklmnopqrst","p":"0199aaaa-0000-7000-8000-000000000002","s":"AQABAgMEBQYHCAkKC0hUSVNJU05PVEFSRUFMQ0lQSEVSVEVYVEJVVElUSVNBU0xPTkdBU09ORUlTAAAAAAAAAAAAAAAAAAAAAAAAAA=="},"mentions":[],"by":"0199aaaa-0000-7000-8000-000000000002","at":"2026-01-01T00:00:00.0000000+00:00"}""";

    public static async Task Prepare(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            create schema if not exists bench;
            create table if not exists bench.streams (tenant_id varchar not null, id uuid not null, type varchar, version bigint, timestamp timestamptz default now(), primary key (tenant_id, id));
            create table if not exists bench.events (seq_id bigserial primary key, id uuid not null, tenant_id varchar not null, stream_id uuid not null, version bigint, data jsonb not null, type varchar, timestamp timestamptz default now());
            create unique index if not exists stream_version on bench.events (tenant_id, stream_id, version);
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    /// <returns>Transactions a second.</returns>
    public static async Task<double> Run(NpgsqlDataSource database, int connections, TimeSpan time)
    {
        await Prepare(database);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Worker(database, watch, time)));
        var rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        // The server's connections are few: what the baseline took, the product needs next.
        database.Clear();
        return rate;
    }

    /// <returns>Messages a second, many to a transaction, on one connection.</returns>
    public static async Task<double> Grouped(NpgsqlDataSource database, int messages, int group)
    {
        await Prepare(database);
        await using var connection = await database.OpenConnectionAsync();
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < messages; done += group)
        {
            await using var batch = new NpgsqlBatch(connection);
            for (var i = 0; i < group; i++)
            {
                var id = Guid.CreateVersion7();
                batch.BatchCommands.Add(
                    new("insert into bench.streams (tenant_id, id, type, version) values ('bench', $1, 'message', 1)")
                    {
                        Parameters = { new() { Value = id } },
                    }
                );
                batch.BatchCommands.Add(
                    new(
                        "insert into bench.events (id, tenant_id, stream_id, version, data, type) values ($1, 'bench', $2, 1, $3, 'message_sent')"
                    )
                    {
                        Parameters =
                        {
                            new() { Value = Guid.CreateVersion7() },
                            new() { Value = id },
                            new() { Value = Body, NpgsqlDbType = NpgsqlDbType.Jsonb },
                        },
                    }
                );
            }

            await batch.ExecuteNonQueryAsync();
        }

        return messages / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> Worker(NpgsqlDataSource database, Stopwatch watch, TimeSpan time)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("insert into bench.streams (tenant_id, id, type, version) values ($1, $2, 'message', 1)")
                {
                    Parameters =
                    {
                        new() { Value = "bench" },
                        new() { NpgsqlDbType = NpgsqlDbType.Uuid },
                    },
                },
                new(
                    "insert into bench.events (id, tenant_id, stream_id, version, data, type) values ($1, $2, $3, 1, $4, 'message_sent')"
                )
                {
                    Parameters =
                    {
                        new() { NpgsqlDbType = NpgsqlDbType.Uuid },
                        new() { Value = "bench" },
                        new() { NpgsqlDbType = NpgsqlDbType.Uuid },
                        new() { Value = Body, NpgsqlDbType = NpgsqlDbType.Jsonb },
                    },
                },
            },
        };
        for (var count = 0L; ; count++)
        {
            if (watch.Elapsed > time)
                return count;
            var id = Guid.CreateVersion7();
            batch.BatchCommands[0].Parameters[1].Value = id;
            batch.BatchCommands[1].Parameters[0].Value = Guid.CreateVersion7();
            batch.BatchCommands[1].Parameters[2].Value = id;
            if (count == 0)
                await batch.PrepareAsync();
            await batch.ExecuteNonQueryAsync();
        }
    }
}
