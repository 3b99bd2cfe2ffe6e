namespace Networking.Faults.Nemesis;

/// <summary>An event that nobody can read: its projection stands still before it, says so, and goes on once it is cured.</summary>
internal sealed record PoisonEvent() : Fault("F17", "poison event")
{
    private const string Stopped = "select exists (select from events.stopped_projections)";

    public override TimeSpan Patience => TimeSpan.FromSeconds(40);

    public override async Task Strike(Scene scene)
    {
        var network = scene.AnyTown.Network;
        var stream = Guid.NewGuid();
        // As an append would, under the network's lock, so that it takes its place in the order.
        await Until.Succeeds(() =>
            scene.Cluster.Execute(
                $$"""
                begin;
                insert into events.mt_streams (tenant_id, id, type, version) values ('{{network}}', '{{stream}}', 'message', 1) on conflict do nothing;
                insert into events.mt_events (seq_id, tenant_id, id, stream_id, version, data, type, mt_dotnet_type, timestamp, is_archived)
                select nextval('events.mt_events_sequence'), '{{network}}', gen_random_uuid(), '{{stream}}', 1, '{"messageId": 5}', 'message_sent', 'x', now(), false;
                commit
                """
            )
        );
        var tries = 0;
        while (tries++ < 200 && !await IsStopped())
            await Task.Delay(100);
        if (tries > 200)
            scene.Report("I8: an event that nobody can read stopped no projection");
        // The cure of a real one is a version that knows the event. Nobody wrote this one: it goes as it came.
        await Until.Succeeds(() =>
            scene.Cluster.Execute(
                $"delete from events.mt_events where stream_id = '{stream}'; delete from events.mt_streams where id = '{stream}'"
            )
        );

        async Task<bool> IsStopped()
        {
            var stopped = false;
            await Until.Succeeds(async () =>
            {
                await using var command = scene.Cluster.Database.CreateCommand(Stopped);
                stopped = await command.ExecuteScalarAsync() is true;
            });
            return stopped;
        }
    }
}

/// <summary>A read model is built anew while people write; half the time the rebuild is killed on its way.</summary>
internal sealed record RebuildUnderLoad() : Fault("F19", "rebuild under load")
{
    public override async Task Strike(Scene scene)
    {
        var model = scene.Chance.GetItems(["messaging", "community", "search"], 1)[0];
        using var rebuild = System.Diagnostics.Process.Start(scene.Cluster.With(scene.AnyNode, "--rebuild", model))!;
        var said = Task.WhenAll(rebuild.StandardOutput.ReadToEndAsync(), rebuild.StandardError.ReadToEndAsync());
        var isKilled = scene.Chance.Next(2) == 0;
        if (isKilled)
        {
            await scene.Wait(500, 2_500);
            rebuild.Kill();
        }

        await rebuild.WaitForExitAsync();
        if (!isKilled && rebuild.ExitCode != 0)
            scene.Report($"I7: a rebuild of {model} ended with {rebuild.ExitCode}: {string.Concat(await said)}");
    }
}
