using Marten;
using Networking.Api.Tests.EventStore;
using Networking.Api.Tests.Sealing;
using Networking.Application.Appending;
using Networking.Application.EventStore;
using Networking.Application.WriteModels;
using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;
using Npgsql;

namespace Networking.Api.Tests.Appending;

/// <summary>Our rows of a group against Marten's own, so that a Marten that writes another column is noticed (ADR 0012).</summary>
public sealed class AppendingLikeMarten(SealingServer server)
{
    private static readonly Dictionary<Type, Type> States = new()
    {
        [typeof(NetworkEvent)] = typeof(Network),
        [typeof(OrganisationEvent)] = typeof(Organisation),
        [typeof(PartnerRelationshipEvent)] = typeof(PartnerRelationship),
        [typeof(ThreadEvent)] = typeof(ConversationThread),
        [typeof(MessageEvent)] = typeof(Message),
        [typeof(ParticipationEvent)] = typeof(ParticipationState),
        [typeof(ImportEvent)] = typeof(ImportRun),
    };

    // Everything but what is new each time: ids, positions, clocks, nonces.
    private const string Events = """
        select regexp_replace((to_jsonb(e) - 'seq_id' - 'id' - 'tenant_id' - 'timestamp')::text, '"s": "[^"]+"', '"s"', 'g')
        from events.mt_events e where tenant_id = $1 order by seq_id
        """;
    private const string Streams =
        "select (to_jsonb(s) - 'tenant_id' - 'timestamp' - 'created')::text from events.mt_streams s where tenant_id = $1 order by id";

    [Fact]
    public async Task writes_the_same_rows_for_every_event()
    {
        var database = await server.Database;
        using var keys = await GoldenEvents.Keys(server);
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            options.UseNetworkingEvents(keys);
        });
        // New streams, then the same streams again; a group may append to one stream more than once.
        for (var round = 0; round < 2; round++)
        {
            var group = Group("marten", round);
            await ByMarten(store, group);
            await using var connection = await database.OpenConnectionAsync();
            await GroupRows.Write(connection, "ours", group, store.Options.Serializer(), wakeUp: null);
            Assert.All(group, planned => Assert.True(planned.Position > 0));
            Assert.Equal(group.OrderBy(p => p.Position), group);
        }

        Assert.Equal(await Rows(database, Streams, "marten"), await Rows(database, Streams, "ours"));
        var events = await Rows(database, Events, "ours");
        Assert.Equal(2 * GoldenEvents.All.Count, events.Count);
        Assert.Equal(await Rows(database, Events, "marten"), events);
    }

    [Fact]
    public void knows_every_kind_of_stream() =>
        Assert.Equal(
            EventCatalog.Names.Keys.Select(StateOf).Distinct().OrderBy(t => t.Name),
            EventCatalog.StreamTypes.Keys.OrderBy(t => t.Name)
        );

    private static List<PlannedAppend> Group(string network, int round)
    {
        var versions = new Dictionary<Guid, long>();
        return
        [
            .. GoldenEvents.All.Values.Select(
                (e, i) =>
                {
                    var inGroup = GoldenEvents.All.Values.Count(o => o.StreamId == e.StreamId);
                    var version = versions.GetValueOrDefault(e.StreamId, round * inGroup);
                    versions[e.StreamId] = version + 1;
                    var before = new WriteModel(StateOf(e.GetType()), null, version, 0, (state, _) => state);
                    var context = new CommandContext(
                        new Guid(i, (short)round, 0, new byte[8]),
                        new Actor(network, e.By, Guid.Empty),
                        e.At
                    );
                    return new PlannedAppend(
                        new AppendRequest(
                            new FoundNetwork("n") { Context = context },
                            Decision.Of([e]),
                            new Dictionary<Guid, WriteModel> { [e.StreamId] = before }
                        )
                    );
                }
            ),
        ];
    }

    private static async Task ByMarten(DocumentStore store, List<PlannedAppend> group)
    {
        // Marten gathers what one session appends to a stream; one session each keeps the group's order.
        foreach (var planned in group)
        foreach (var stream in planned.Streams)
        {
            await using var session = store.LightweightSession("marten");
            var envelope = session.Events.BuildEvent(stream.Events.Single());
            envelope.CausationId = envelope.CorrelationId = planned.Command.CommandId.ToString();
            envelope.UserName = planned.Command.Actor.MemberId.ToString();
            session.Events.Append(stream.Id, envelope).AggregateType = stream.After.Type;
            await session.SaveChangesAsync();
        }
    }

    private static Type StateOf(Type e) => States[e.BaseType!];

    private static async Task<List<string>> Rows(NpgsqlDataSource database, string sql, string network)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(network);
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
