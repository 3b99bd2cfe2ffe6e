using Marten;
using Networking.Application.EventStore;
using Networking.Domain;
using Npgsql;
using NpgsqlTypes;

namespace Networking.Application.Appending;

/// <summary>
/// A group as rows of the log: four statements whatever its size, where Marten calls a function for each stream. They
/// write what Marten would have written, column for column (ADR 0012; <c>AppendingLikeMarten</c> compares them).
/// </summary>
internal static class GroupRows
{
    private const string Streams = """
        insert into events.mt_streams (tenant_id, id, type, version)
        select $1, * from unnest($2::uuid[], $3::varchar[], $4::bigint[])
        on conflict (tenant_id, id) do update set version = excluded.version, timestamp = now()
        """;

    // The rows of unnest come in its arrays' order, so positions follow the order of the group.
    private const string Events = """
        insert into events.mt_events
          (seq_id, tenant_id, id, stream_id, version, data, type, mt_dotnet_type, correlation_id, causation_id, user_name,
           timestamp, is_archived)
        select nextval('events.mt_events_sequence'), $1, gen_random_uuid(), e.stream, e.version, e.data, e.type, e.dotnet_type, e.command,
               e.command, e.member, clock_timestamp(), false
        from unnest($2::uuid[], $3::bigint[], $4::jsonb[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[])
          as e(stream, version, data, type, dotnet_type, command, member)
        returning seq_id
        """;

    /// <summary>Writes the group in one round trip; each command then knows the position of its last event.</summary>
    public static async Task Write(
        NpgsqlConnection connection,
        string network,
        IReadOnlyList<PlannedAppend> group,
        ISerializer json,
        NpgsqlBatchCommand? wakeUp
    )
    {
        var events = group.SelectMany(p => p.Streams.SelectMany(s => EventsOf(p, s))).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        if (events.Length > 0)
        {
            batch.BatchCommands.Add(StreamRows(network, group.SelectMany(p => p.Streams)));
            batch.BatchCommands.Add(EventRows(network, events, json));
        }

        if (wakeUp is not null)
            batch.BatchCommands.Add(wakeUp);

        batch.BatchCommands.Add(CommandLog.Record(network, group));
        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var e in events)
        {
            await reader.ReadAsync();
            e.Planned.Position = reader.GetInt64(0);
        }

        while (await reader.NextResultAsync()) { }
    }

    private static NpgsqlBatchCommand StreamRows(string network, IEnumerable<StreamAppend> streams)
    {
        // A stream that several commands of the group append to ends where the last of them leaves it.
        var last = streams.GroupBy(s => s.Id, (_, appends) => appends.Last()).ToArray();
        return Sql.Statement(
            Streams,
            network,
            last.Select(s => s.Id).ToArray(),
            last.Select(s => EventCatalog.StreamTypes[s.After.Type]).ToArray(),
            last.Select(s => s.After.Version).ToArray()
        );
    }

    private static NpgsqlBatchCommand EventRows(string network, EventRow[] rows, ISerializer json)
    {
        var bodies = new NpgsqlParameter<byte[][]>
        {
            TypedValue = [.. rows.Select(r => Utf8(r.Event, json))],
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        };
        return Sql.Statement(
            Events,
            network,
            rows.Select(r => r.Event.StreamId).ToArray(),
            rows.Select(r => r.Version).ToArray(),
            bodies,
            rows.Select(r => EventCatalog.NameOf(r.Event)).ToArray(),
            rows.Select(r => DotNetName(r.Event.GetType())).ToArray(),
            rows.Select(r => r.Planned.Command.CommandId.ToString()).ToArray(),
            rows.Select(r => r.Planned.Command.Actor.MemberId.ToString()).ToArray()
        );
    }

    private static IEnumerable<EventRow> EventsOf(PlannedAppend planned, StreamAppend stream)
    {
        var before = stream.After.Version - stream.Events.Count;
        return stream.Events.Select((e, i) => new EventRow(planned, e, before + i + 1));
    }

    private static byte[] Utf8(DomainEvent e, ISerializer json)
    {
        var written = new System.Buffers.ArrayBufferWriter<byte>();
        json.WriteTo(written, e);
        return written.WrittenSpan.ToArray();
    }

    private static string DotNetName(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private sealed record EventRow(PlannedAppend Planned, DomainEvent Event, long Version);
}
