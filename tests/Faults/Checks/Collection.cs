using Marten;
using Microsoft.Extensions.DependencyInjection;
using Networking.Api.Postgres;
using Networking.Faults.Nodes;
using Networking.Faults.Workload;
using Networking.Projections;
using Networking.Projections.ReadModels;
using Npgsql;

namespace Networking.Faults.Checks;

/// <summary>Gathers the evidence, when all is healed and quiet.</summary>
internal static class Collection
{
    private const string Damage = """
        select c.oid::regclass::text from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where a.amname = 'btree' and c.relnamespace in ('events'::regnamespace, 'read_models'::regnamespace) and i.indisvalid
        """;

    public static async Task<Evidence> Gather(
        Cluster cluster,
        IReadOnlyList<Town> towns,
        IReadOnlyList<IReadOnlyList<Guid>> threads,
        IReadOnlyList<Operation> history,
        IReadOnlyList<Listener> listeners,
        Checkpoints checkpoints,
        IReadOnlyList<Recovery> recoveries,
        IReadOnlyList<string> reported
    )
    {
        var networks = towns.Select(t => t.Network).ToArray();
        var (messages, inboxes, shown) = (new List<StoredMessage>(), new List<ShownThread>(), new List<ShownText>());
        foreach (var (town, its) in towns.Zip(threads))
        foreach (var (index, thread) in its.Index())
        {
            messages.AddRange(await Messages(town.People[0], thread));
            foreach (var member in town.PartiesOf(index))
                inboxes.Add(await Inbox(member, thread));
        }

        var feeds = new List<HeardFeed>();
        foreach (var listener in listeners)
        {
            var (events, _) = await Feed.Read(listener.Member, listener.Since);
            feeds.Add(
                new(listener.Member.Name, listener.Heard, [.. events.Select(e => e.GetProperty("position").GetInt64())])
            );
        }

        foreach (var town in towns)
        foreach (var member in town.People)
            lock (member.Shown)
            {
                shown.AddRange(member.Shown.Select(t => new ShownText(town.Canary, t)));
                member.Shown.Clear();
            }

        return new Evidence(
            history,
            await Commands(cluster, networks),
            messages,
            await Logged(cluster, networks),
            feeds,
            [.. listeners.SelectMany(l => l.Typing.Select(t => new HeardTyping(l.Member, t.Thread, t.Member)))],
            inboxes,
            await Audits(cluster, networks),
            await Names(
                cluster,
                """
                select name || ' is stopped' from events.stopped_projections
                union all select 'dead letter ' || id from events.mt_doc_deadletterevent
                """
            ),
            await checkpoints.Compare(),
            shown,
            recoveries,
            await Damaged(cluster),
            reported
        );
    }

    private static async Task<List<StoredMessage>> Messages(Member reader, Guid thread)
    {
        var messages = new List<StoredMessage>();
        for (var after = "0"; after is not null; )
        {
            var answer = await reader.Get($"/api/threads/{thread}/messages?after={after}&limit=200");
            reader.Shown.Add(answer.Text);
            messages.AddRange(
                answer
                    .Json.GetProperty("items")
                    .EnumerateArray()
                    .Select(m => new StoredMessage(
                        thread,
                        m.GetProperty("messageId").GetGuid(),
                        m.GetProperty("ordinal").GetInt64(),
                        m.GetProperty("by").GetGuid(),
                        m.GetProperty("body").GetString()
                    ))
            );
            after = answer.Json.GetProperty("next").GetString();
        }

        return messages;
    }

    private static async Task<ShownThread> Inbox(Member member, Guid thread)
    {
        for (string? cursor = ""; cursor is not null; )
        {
            var answer = await member.Get($"/api/inbox?limit=200{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            lock (member.Shown)
                member.Shown.Add(answer.Text);
            foreach (var item in answer.Json.GetProperty("items").EnumerateArray())
                if (item.GetProperty("threadId").GetGuid() == thread)
                    return new(
                        member,
                        thread,
                        item.GetProperty("lastOrdinal").GetInt64(),
                        item.GetProperty("unread").GetInt64()
                    );
            cursor = answer.Json.GetProperty("next").GetString();
        }

        return new(member, thread, -1, -1);
    }

    private static async Task<List<StoredCommand>> Commands(Cluster cluster, string[] networks)
    {
        await using var command = cluster.Database.CreateCommand(
            """
            select c.tenant_id, c.command_id, coalesce(e.seq_id, c.position) from events.commands c
            left join events.mt_events e on e.tenant_id = c.tenant_id and e.stream_id = c.stream_id and e.version = c.version
            where c.tenant_id = any ($1)
            """
        );
        command.Parameters.AddWithValue(networks);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<StoredCommand>();
        while (await reader.ReadAsync())
            found.Add(new(reader.GetString(0), reader.GetGuid(1), reader.IsDBNull(2) ? 0 : reader.GetInt64(2)));
        return found;
    }

    private static async Task<List<LoggedMessage>> Logged(Cluster cluster, string[] networks)
    {
        await using var command = cluster.Database.CreateCommand(
            """
            select (data ->> 'messageId')::uuid, seq_id, version from events.mt_events
            where type = 'message_sent' and tenant_id = any ($1) order by seq_id
            """
        );
        command.Parameters.AddWithValue(networks);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<LoggedMessage>();
        while (await reader.ReadAsync())
            found.Add(new(reader.GetGuid(0), reader.GetInt64(1), reader.GetInt64(2)));
        return found;
    }

    private static async Task<List<ReadModelVerdict>> Audits(Cluster cluster, string[] networks)
    {
        await using var reading = cluster.Reading();
        var audit = new ReadModelAudit(
            reading.Services.GetRequiredKeyedService<IDocumentStore>(DatabaseRole.Daemon),
            reading.Services.GetRequiredKeyedService<NpgsqlDataSource>(DatabaseRole.Daemon)
        );
        var verdicts = new List<ReadModelVerdict>();
        foreach (var network in networks)
        foreach (var model in AllReadModels.List)
            verdicts.Add(await audit.Check(model, network, CancellationToken.None));
        return verdicts;
    }

    private static async Task<List<string>> Damaged(Cluster cluster)
    {
        await cluster.Execute("create extension if not exists amcheck");
        var damaged = new List<string>();
        foreach (var index in await Names(cluster, Damage))
            try
            {
                await cluster.Execute($"select bt_index_check('{index}', true)");
            }
            catch (PostgresException e)
            {
                damaged.Add($"{index}: {e.MessageText}");
            }

        return damaged;
    }

    private static async Task<List<string>> Names(Cluster cluster, string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
