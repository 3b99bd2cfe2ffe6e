using System.Net;
using Networking.Api.Tests.Live;
using Networking.Api.Tests.Logs;
using Networking.Support;
using Npgsql;

namespace Networking.Api.Tests.Telemetry;

/// <summary>What operators see at the metrics' port; T8, T20: and that nobody sees a person or a network there.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class MeasuringTheServer(TestPostgres postgres)
{
    // As Marten's daemon would; which columns the row has is Marten's own business.
    private const string Skip = """
        do $$ declare columns text; row text; begin
          select string_agg(quote_ident(column_name), ','),
                 string_agg(case when data_type in ('bigint', 'integer') then '1' when data_type like 'timestamp%' then 'now()'
                            when data_type = 'uuid' then 'gen_random_uuid()' else quote_literal('x') end, ',')
          into columns, row from information_schema.columns
          where table_schema = 'events' and table_name = 'mt_high_water_skips' and column_default is null and is_identity = 'NO';
          execute format('insert into events.mt_high_water_skips (%s) values (%s)', columns, row);
        end $$
        """;

    [Fact]
    public async Task counts_groups_refusals_listeners_and_delays()
    {
        await using var host = await TelemetryNode.Start(postgres);
        var before = await host.Scrape();
        var scene = await Scene.Set(host.Node);
        var thread = await scene.Internal(scene.Bob);
        await using (await LiveClient.Listen(host.Node, scene, scene.Bob))
        {
            await Scene.Say(scene.Ann, thread, "Hello");
            var scraped = await host.Until(s =>
                s["networking_relay_delay_seconds_count"] > before["networking_relay_delay_seconds_count"]
            );
            Assert.Equal(1, scraped["networking_live_connections"]);
            Assert.InRange(
                scraped["networking_relay_delay_seconds_sum"] - before["networking_relay_delay_seconds_sum"],
                0,
                60
            );
        }

        (await scene.Ann.Post($"/api/threads/{thread}/closure")).Is(204);
        (await scene.Ann.Post($"/api/threads/{thread}/messages", new { body = "Too late" })).Is(409, "thread_closed");

        // An answer is kept for a moment.
        var after = await host.Until(s => s["networking_commands_refused_total", "code=\"thread_closed\""] == 1);
        var groups = after["networking_append_commit_duration_seconds_count"];
        Assert.True(groups > before["networking_append_commit_duration_seconds_count"]);
        Assert.Equal(groups, after["networking_append_group_size_count"]);
        Assert.True(after["networking_append_group_size_sum"] >= groups);
        Assert.Equal(0, after["networking_append_queue_depth"]);
        Assert.Equal(
            1,
            after[
                "http_server_request_duration_seconds_count",
                "http_route=\"/api/threads/{id:guid}/messages\"",
                "\"201\""
            ]
        );
        Assert.Equal(0, (await host.Until(s => s["networking_live_connections"] == 0))["networking_live_connections"]);
    }

    [Fact]
    public async Task counts_what_waits_for_a_commit()
    {
        await using var host = await TelemetryNode.Start(postgres);
        var scene = await Scene.Set(host.Node);
        var thread = await scene.Internal(scene.Bob);
        await using var admin = NpgsqlDataSource.Create(host.Database);
        var sending = new List<Task>();
        await using (var held = await admin.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var hold = new NpgsqlCommand(
                $"select pg_advisory_lock(hashtextextended('append:{scene.Network.Id}', 0))",
                held
            );
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            // The first is a group of its own, and waits for the lock; the others wait for the first.
            sending.Add(Scene.Say(scene.Ann, thread, "First"));
            await using var waits = admin.CreateCommand(
                "select exists (select from pg_locks where locktype = 'advisory' and not granted)"
            );
            while (await waits.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not true)
                await Task.Delay(10, TestContext.Current.CancellationToken);
            sending.AddRange(Enumerable.Range(0, 4).Select(i => Scene.Say(scene.Ann, thread, $"Message {i}")));
            await host.Until(s => s["networking_append_queue_depth"] == 4);
            await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", held);
            await release.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(sending);
        var scraped = await host.Until(s => s["networking_append_queue_depth"] == 0);
        // What the libraries tell of themselves.
        foreach (var library in (string[])["http_server_", "db_client_", "marten_", "wolverine_", "dotnet_"])
            Assert.Contains(scraped.Samples, s => s.Name.StartsWith(library, StringComparison.Ordinal));
    }

    [Fact]
    public async Task tells_how_far_projections_are_and_that_one_is_stopped()
    {
        await using var host = await TelemetryNode.Start(postgres);
        var scene = await Scene.Set(host.Node);
        await host.Until(s => s["networking_database_up"] == 1 && s["networking_projection_lag"] == 0);
        await using var admin = NpgsqlDataSource.Create(host.Database);
        await Run(
            admin,
            $$"""
            with s as (insert into events.mt_streams (tenant_id, id, type, version) values ('{{scene.Network.Id}}', gen_random_uuid(), 'message', 1) returning id)
            insert into events.mt_events (seq_id, tenant_id, id, stream_id, version, data, type, mt_dotnet_type, timestamp, is_archived)
            select nextval('events.mt_events_sequence'), '{{scene.Network.Id}}', gen_random_uuid(), id, 1, '{"messageId": 5}', 'message_sent', 'x', now(), false from s
            """
        );
        await scene.Bell();
        var stopped = await host.Until(s => s["networking_projection_stopped", "projection=\"messaging\""] == 1);
        Assert.Equal(0, stopped["networking_projection_stopped", "projection=\"community\""]);
        Assert.True(
            (await host.Until(s => s["networking_projection_lag", "projection=\"messaging\""] >= 2)).Has(
                "networking_projection_lag"
            )
        );

        Assert.Equal(0, stopped["networking_projection_skips"]);
        await Run(admin, Skip);
        await host.Until(s => s["networking_projection_skips"] == 1);
    }

    /// <summary>Invariant I7, looked after while nobody asks.</summary>
    [Theory]
    [InlineData(200_000)]
    [InlineData(0)]
    public async Task compares_read_models_with_the_log_in_the_background(int mostEvents)
    {
        await using var host = await TelemetryNode.Start(
            postgres,
            b =>
            {
                b.Configuration["Audit:Share"] = "1";
                b.Configuration["Audit:Pause"] = "00:00:00.1";
                b.Configuration["Audit:MostEvents"] = $"{mostEvents}";
            }
        );
        var scene = await Scene.Set(host.Node);
        await scene.Internal(scene.Bob);
        await scene.Bell();
        if (mostEvents == 0)
        {
            var over = await host.Until(s => s["networking_audit_passed_over_total"] > 1);
            Assert.Equal(0, over["networking_audit_compared_total"]);
            return;
        }

        var compared = (await host.Until(s => s["networking_audit_compared_total"] > 1))["networking_audit_wrong"];
        Assert.Equal(0, compared);
        await using var admin = NpgsqlDataSource.Create(host.Database);
        await Run(admin, "update read_models.threads set subject = subject || '.'");
        var wrong = await host.Until(s => s["networking_audit_wrong", "projection=\"messaging\""] == 1);
        Assert.Equal(0, wrong["networking_audit_wrong", "projection=\"community\""]);
        await Run(admin, "update read_models.threads set subject = rtrim(subject, '.')");
        await host.Until(s => s["networking_audit_wrong", "projection=\"messaging\""] == 0);

        // A network whose log was tampered with is told of, and keeps no other from being looked at.
        var other = await Scene.Set(host.Node);
        await Scene.Say(other.Ann, await other.Internal(other.Bob), "Hello");
        var bell = await other.Bell();
        (await other.Ann.Get($"/api/search?q=hello&atLeast={bell}")).Is(200);
        await Run(
            admin,
            $$"""update events.mt_events set data = '{"messageId": 5}' where tenant_id = '{{other.Network.Id}}' and type = 'message_sent'"""
        );
        var failed = await host.Until(s => s["networking_audit_failed_total"] > 0);
        await host.Until(s => s["networking_audit_compared_total"] >= failed["networking_audit_compared_total"] + 1);
    }

    /// <summary>T1: metrics are of all networks, so nothing that reaches the members' port shows them.</summary>
    [Fact]
    public async Task serves_metrics_at_their_own_port_and_nothing_else_there()
    {
        await using var host = await TelemetryNode.Start(postgres);
        var metrics = Scrape.Of(host.Node);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(metrics.Host)));
        using var client = new HttpClient();
        using var there = await client.GetAsync(new Uri(metrics, "/health/live"));
        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);

        using var forged = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Node.Address, "/metrics"));
        forged.Headers.Host = metrics.Authority;
        using var here = await client.SendAsync(forged);
        Assert.Equal(HttpStatusCode.Unauthorized, here.StatusCode);
    }

    [Fact]
    public async Task names_no_person_and_no_network()
    {
        await using var host = await TelemetryNode.Start(postgres, map: Failing.Map);
        var story = new CanaryStory(host.Node);
        await story.Happen();
        var scraped = await host.Scrape();
        Assert.All(story.Secrets, s => Assert.DoesNotContain(s, scraped.Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(story.NetworkId, scraped.Text, StringComparison.Ordinal);
        Assert.All(
            scraped.Samples,
            s => Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-", OfNoProcess(s.Labels))
        );
        Assert.DoesNotContain("Password", scraped.Text, StringComparison.OrdinalIgnoreCase);
    }

    // The one id that belongs there: which process it is.
    private static string OfNoProcess(string labels) =>
        labels
            .Split(',')
            .Where(l => !l.StartsWith("service_instance_id=", StringComparison.Ordinal))
            .Aggregate("", string.Concat);

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One after the other: two nodes in one process would count into the same instruments.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
