using System.Diagnostics;
using Networking.Api.EventStore;
using Networking.Api.ReadModels;

namespace Networking.Api.Tests.ReadModels;

/// <summary>F17, on a host of its own: a poisoned log would stop everyone's projections.</summary>
public sealed class StoppingAtAPoisonEvent : IAsyncLifetime
{
    private readonly NetworkingFixture _own = new();

    public ValueTask InitializeAsync() => _own.InitializeAsync();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Theory]
    [InlineData("nonsense", "{}", "nonsense")]
    [InlineData("message_sent", """{"messageId": 5}""", "messageId")]
    public async Task stops_the_projection_that_hears_it_says_why_and_goes_on_when_it_is_cured(
        string type,
        string data,
        string cause
    )
    {
        var network = await _own.Network();
        var ann = (await network.Company("Acme", "Ann"))[0];
        var thread = await ann.StartThread("Talk");
        var poison = await Insert(network.Id, type, data);
        await ann.Say(thread, "After it");

        var stopped = await Until(s => s.Single(p => p.Name == "messaging").Cause is not null);
        var messaging = stopped.Single(p => p.Name == "messaging");
        Assert.Contains(cause, messaging.Cause, StringComparison.Ordinal);
        Assert.True(messaging.Position < poison && messaging.Behind >= 2, $"{messaging}");

        await Ready("degraded");

        // The other one does not hear of messages: it goes on.
        await network.Company("Zeta", "Zoe");
        var flowing = await Until(s => s.Single(p => p.Name == "community").Behind == 0);
        Assert.Null(flowing.Single(p => p.Name == "community").Cause);

        await Run("delete from events.mt_events where seq_id = $1", poison);
        var cured = await Until(s => s.All(p => p.Behind == 0 && p.Cause is null));
        Assert.All(cured, p => Assert.Null(p.FailedAt));
        await Ready("healthy");
        Assert.Single((await ann.Get($"/api/threads/{thread}/messages")).Is(200).Items);
    }

    [Fact]
    public async Task names_the_database_and_no_event_where_a_key_could_not_be_looked_up()
    {
        var network = await _own.Network();
        await Sql("revoke select on keys.person_keys from networking_app");
        var text = $$"""{"n": "{{network.Id}}", "p": "{{Guid.CreateVersion7()}}", "s": "AAAA"}""";
        var unopened = await Insert(network.Id, "message_sent", $$"""{"body": {{text}}}""");

        var stopped = await Until(s => s.Single(p => p.Name == "messaging").Cause is not null);
        var messaging = stopped.Single(p => p.Name == "messaging");
        Assert.Matches("^the database: Npgsql.*42501: permission denied", messaging.Cause);
        Assert.DoesNotContain("deserialization", messaging.Cause, StringComparison.Ordinal);
        Assert.Equal((null, null), (messaging.FailedAt, messaging.FailedEvent));

        // It was never a whole one: now that is what is said.
        await Sql("grant select on keys.person_keys to networking_app");
        await Until(s => s.Single(p => p.Name == "messaging").FailedAt == unopened);
        await Run("delete from events.mt_events where seq_id = $1", unopened);
        await Until(s => s.All(p => p.Behind == 0 && p.Cause is null));
    }

    [Fact]
    public async Task is_told_of_a_projection_that_has_not_folded_anything_yet()
    {
        var poison = await Insert($"{Guid.CreateVersion7()}", "nonsense", "{}");

        var stopped = await Until(s => s.Single(p => p.Name == "messaging").Cause is not null);
        Assert.Equal(0, stopped.Single(p => p.Name == "messaging").Position);
        await Ready("degraded");

        await Run("delete from events.mt_events where seq_id = $1", poison);
        await Until(s => s.All(p => p.Cause is null));
        await Ready("healthy");
    }

    [Fact]
    public async Task is_told_without_a_cause_until_one_is_known()
    {
        // No projection of this name runs: the leader leaves its row alone.
        async Task<object?> Told(Exception? cause)
        {
            await using var connection = await _own.Admin.OpenConnectionAsync();
            await using var remember = StoppedProjections.Remember("unheard", cause);
            remember.Connection = connection;
            await remember.ExecuteNonQueryAsync();
            await using var read = _own.Admin.CreateCommand(
                "select cause from events.stopped_projections where name = 'unheard'"
            );
            return await read.ExecuteScalarAsync();
        }

        Assert.Equal("the daemon does not say why", await Told(null));
        var known = $"{typeof(IOException)}: the disk ← {typeof(TimeoutException)}: too slow";
        Assert.Equal(known, await Told(new IOException("the disk", new TimeoutException("too slow"))));
        Assert.Equal(known, await Told(null));
    }

    /// <summary>F1: the node that told of it may be gone before the projection goes on.</summary>
    [Fact]
    public async Task is_forgotten_when_the_projection_runs()
    {
        await Sql("insert into events.stopped_projections (name, cause) values ('community', 'connections')");
        await Until(s => s.All(p => p.Cause is null));
    }

    private async Task<IReadOnlyList<ProjectionStatus>> Until(Func<IReadOnlyList<ProjectionStatus>, bool> isSo)
    {
        var query = new ProjectionStatusQuery(_own.Admin);
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(100))
        {
            var status = await query.Read(TestContext.Current.CancellationToken);
            if (isSo(status))
                return status;
            Assert.True(
                Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1),
                string.Join('\n', status.Select(s => $"{s}"))
            );
        }
    }

    // What was told within the last second may be told again.
    private async Task Ready(string state)
    {
        using var client = _own.Anonymous();
        for (var tries = 0; ; tries++)
        {
            using var answer = await client.GetAsync("/health/ready");
            Assert.Equal(200, (int)answer.StatusCode);
            var report = await answer.Content.ReadAsStringAsync();
            if (report.Contains($"\"projections\":\"{state}\"", StringComparison.Ordinal))
                return;
            Assert.True(tries < 20, report);
            await Task.Delay(100);
        }
    }

    private async Task<long> Insert(string network, string type, string data)
    {
        await using var command = _own.Admin.CreateCommand(
            """
            with s as (insert into events.mt_streams (tenant_id, id, type, version) values ($1, $2, 'message', 1) returning id)
            insert into events.mt_events (seq_id, tenant_id, id, stream_id, version, data, type, mt_dotnet_type, timestamp, is_archived)
            select nextval('events.mt_events_sequence'), $1, gen_random_uuid(), s.id, 1, $4::jsonb, $3, 'Networking.Domain.' || $3 || ', Networking.Domain', now(), false from s
            returning seq_id
            """
        );
        command.Parameters.AddWithValue(network);
        command.Parameters.AddWithValue(Guid.CreateVersion7());
        command.Parameters.AddWithValue(type);
        command.Parameters.AddWithValue(data);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Sql(string sql)
    {
        await using var command = _own.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task Run(string sql, long position)
    {
        await using var command = _own.Admin.CreateCommand(sql);
        command.Parameters.AddWithValue(position);
        await command.ExecuteNonQueryAsync();
    }
}
