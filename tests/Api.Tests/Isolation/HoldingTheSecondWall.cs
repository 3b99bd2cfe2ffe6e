using System.Globalization;
using System.Text.RegularExpressions;
using Networking.Api.Postgres;
using Networking.Api.Tests.ReadModels;
using Networking.Projections;
using Networking.Projections.Inbox;
using Networking.Projections.Messages;
using Npgsql;

namespace Networking.Api.Tests.Isolation;

/// <summary>T1, T2: what PostgreSQL itself keeps apart, whatever a query forgets (ADR 0015).</summary>
public sealed partial class HoldingTheSecondWall(NetworkingFixture fixture, BusyNetwork busy)
    : IClassFixture<BusyNetwork>
{
    private readonly NpgsqlDataSource _app = fixture.As(DatabaseRole.App);

    // Every table that holds rows of networks, by the name of the column that says whose.
    private const string Tables = $"""
        select c.oid::regclass::text, a.attname::text from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
          and a.attname = case n.nspname when 'keys' then 'network' else 'tenant_id' end
        where n.nspname in ('events', 'read_models', 'keys') and c.relkind in ('r', 'p') and has_table_privilege('{DatabaseRole.App}', c.oid, 'select')
        order by 1
        """;

    [Fact]
    public async Task shows_the_app_nothing_of_any_table_while_it_is_in_no_network()
    {
        var tables = await Rows(fixture.Admin, null, Tables);
        Assert.True(tables.Count >= 20, $"{tables.Count} tables");
        foreach (var (table, network) in tables)
        {
            Assert.True(
                await Count(fixture.Admin, null, $"{table} where {network} = '{busy.Id}'") > 0,
                $"{table} is empty"
            );
            Assert.Equal(0, await Count(_app, null, table));
        }
    }

    [Fact]
    public async Task shows_the_app_its_network_and_no_other()
    {
        var other = (await fixture.Network()).Id;
        foreach (var (table, network) in await Rows(fixture.Admin, null, Tables))
        {
            Assert.Equal(
                await Count(fixture.Admin, null, $"{table} where {network} = '{busy.Id}'"),
                await Count(_app, busy.Id, table)
            );
            Assert.Equal(0, await Count(_app, other, $"{table} where {network} = '{busy.Id}'"));
        }
    }

    [Fact]
    public async Task lets_the_app_into_nothing_else()
    {
        var others = await Rows(
            fixture.Admin,
            null,
            $"""
            select c.oid::regclass::text, n.nspname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('identity', 'events', 'keys', 'read_models') and c.relkind in ('r', 'p', 'v', 'm')
              and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_network')
              and has_table_privilege('{DatabaseRole.App}', c.oid, 'select,insert,update,delete,truncate')
            """
        );
        Assert.Empty(others);
        await Refused(_app, "select * from identity.users");
        await Refused(fixture.As(DatabaseRole.Daemon), "select * from identity.users");
        await Refused(fixture.As(DatabaseRole.Accounts), "select * from read_models.messages");
    }

    [Theory]
    [InlineData("update events.mt_events set data = '{}'")]
    [InlineData("delete from events.mt_events")]
    [InlineData("truncate events.mt_events")]
    [InlineData("delete from events.commands")]
    [InlineData("delete from events.mt_streams")]
    [InlineData("delete from read_models.messages")]
    [InlineData("alter table events.mt_events disable row level security")]
    [InlineData("set role networking_daemon")]
    [InlineData("set role networking_owner")]
    [InlineData("drop policy own_network on events.mt_events")]
    public async Task keeps_what_was_appended(string attempt)
    {
        await Refused(_app, attempt);
        if (attempt.Contains("events.mt_events", StringComparison.Ordinal))
            await Refused(fixture.As(DatabaseRole.Daemon), attempt);
    }

    [Fact]
    public async Task refuses_a_row_for_another_network_and_says_nothing_of_what_is_there()
    {
        var other = (await fixture.Network()).Id;
        var stream = (
            await Rows(
                fixture.Admin,
                null,
                $"select id::text, type from events.mt_streams where tenant_id = '{busy.Id}' limit 1"
            )
        )[0].Item1;
        // The same answer whether or not the id is taken there: nobody learns by trying (T2).
        foreach (var id in (string[])[stream, Guid.NewGuid().ToString()])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                Rows(
                    _app,
                    other,
                    $"insert into events.mt_streams (tenant_id, id, type, version) values ('{busy.Id}', '{id}', 'x', 1) returning id::text, type"
                )
            );
            Assert.Equal("new row violates row-level security policy for table \"mt_streams\"", refused.MessageText);
            // In one's own network the id is free, whoever has it elsewhere.
            await Rows(
                _app,
                other,
                $"insert into events.mt_streams (tenant_id, id, type, version) values ('{other}', '{id}', 'x', 1) returning id::text, type"
            );
        }
    }

    /// <summary>The first wall taken away on purpose: each read model's query without its condition on the network.</summary>
    [Fact]
    public async Task holds_when_a_query_forgets_its_network()
    {
        await fixture.Network();
        foreach (var table in AllReadModels.List.SelectMany(m => m.Tables))
        {
            const string filter = " where tenant_id = $1";
            Assert.Contains(filter, table.SelectAll, StringComparison.Ordinal);
            var forgetful = table.SelectAll.Replace(filter, "", StringComparison.Ordinal);
            Assert.Equal(
                await Count(fixture.Admin, null, $"{table.FullName} where tenant_id = '{busy.Id}'"),
                await Count(_app, busy.Id, $"({forgetful}) forgetful")
            );
        }
    }

    /// <summary>What members are served by, in another network than the thread's: its condition on the network taken away.</summary>
    [Fact]
    public async Task holds_when_a_served_query_forgets_its_network()
    {
        var other = (await fixture.Network()).Id;
        var (ann, thread) = (busy.Ann, busy.Thread);
        foreach (
            var served in (NpgsqlBatchCommand[])
                [
                    MessagesQuery.Of(other, thread, null, null, 10),
                    MessagesQuery.Versions(other, ann.MemberId, ann.OrganisationId, busy.Message, seesDeleted: true),
                    InboxIndexes.Whole(other, ann.MemberId, ann.OrganisationId),
                    InboxQuery.Shown(other, ann.MemberId, ann.OrganisationId, [thread], [0]),
                ]
        )
        {
            Assert.Equal(0, await Shown(fixture.Admin, other, served));
            served.CommandText = Condition().Replace(served.CommandText, "$1::text is not null");
            Assert.DoesNotContain("tenant_id", served.CommandText, StringComparison.Ordinal);
            Assert.True(await Shown(fixture.Admin, other, served) > 0, served.CommandText);
            Assert.Equal(0, await Shown(_app, other, served));
            Assert.True(await Shown(_app, busy.Id, served) > 0, served.CommandText);
        }
    }

    /// <summary>The search runs as the owner, past the wall: it takes the network from where the wall does.</summary>
    [Fact]
    public async Task is_kept_by_the_function_that_searches_as_the_owner()
    {
        var other = (await fixture.Network()).Id;
        var (member, organisation) = (busy.Ann.MemberId, busy.Ann.OrganisationId);
        var search = $"""
            read_models.search_messages('{member}', '{organisation}', array[null]::tsquery[], null, null, null, null, null,
              null, null, null, null, null, null, null, 9223372036854775807, null, null, null, null, null, 10)
            """;

        Assert.Equal(1, await Count(_app, busy.Id, search));
        Assert.Equal(0, await Count(_app, other, search));
        Assert.Equal(0, await Count(_app, null, search));
        await Refused(
            _app,
            $"select read_models.is_with('{busy.Id}', '{busy.Thread}', '{organisation}', null, array['%'])"
        );
        Assert.Equal(
            ["is_with", "search_messages"],
            (
                await Rows(
                    fixture.Admin,
                    null,
                    "select proname::text, '' from pg_proc p join pg_namespace n on n.oid = pronamespace "
                        + "where prosecdef and nspname in ('events', 'read_models', 'keys', 'identity') order by 1"
                )
            ).Select(f => f.Item1)
        );
    }

    // `x.tenant_id = $1`, or the network of another table that is asked for it.
    [GeneratedRegex(@"(\w+\.)?tenant_id = (\$1|\w+\.tenant_id)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Condition();

    // Rows that name something; the inbox's index has one that says how far it is.
    private static async Task<int> Shown(NpgsqlDataSource database, string network, NpgsqlBatchCommand served)
    {
        await using var batch = database.CreateBatch();
        var copy = new NpgsqlBatchCommand(served.CommandText);
        foreach (NpgsqlParameter parameter in served.Parameters)
            copy.Parameters.Add(parameter.Clone());
        batch.BatchCommands.Add(Enter(network));
        batch.BatchCommands.Add(copy);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var rows = 0;
        while (await reader.ReadAsync())
            rows += Enumerable.Range(0, reader.FieldCount).Any(i => !reader.IsDBNull(i) && Names(reader, i)) ? 1 : 0;
        return rows;
    }

    private static bool Names(NpgsqlDataReader reader, int column) =>
        reader.GetName(column) is "thread_id" or "body" or "subject";

    private static NpgsqlBatchCommand Enter(string network) =>
        new("select set_config('app.tenant_id', $1, true)") { Parameters = { new() { Value = network } } };

    private static async Task Refused(NpgsqlDataSource database, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        });
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task<long> Count(NpgsqlDataSource database, string? network, string from) =>
        long.Parse(
            (await Rows(database, network, $"select count(*)::text, '' from {from}"))[0].Item1,
            CultureInfo.InvariantCulture
        );

    private static async Task<List<(string, string)>> Rows(NpgsqlDataSource database, string? network, string sql)
    {
        await using var batch = database.CreateBatch();
        if (network is not null)
            batch.BatchCommands.Add(Enter(network));
        batch.BatchCommands.Add(new(sql));
        await using var reader = await batch.ExecuteReaderAsync();
        if (network is not null)
            await reader.NextResultAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
