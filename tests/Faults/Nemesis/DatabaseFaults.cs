using Networking.Faults.Nodes;
using Npgsql;

namespace Networking.Faults.Nemesis;

/// <summary>The server commits, the host does not hear so: no blind repetition.</summary>
internal sealed record CutAfterCommit() : Fault("F3", "line cut after COMMIT")
{
    public override async Task Strike(Scene scene)
    {
        var line = scene.AnyNode.Back;
        line.CutAfterCommits(scene.Chance.Next(1, 6));
        await scene.Wait(1_000, 2_000);
        line.Heal();
    }
}

/// <summary>One killed, and PostgreSQL throws out everyone; or some ended by order.</summary>
internal sealed record EndedBackends() : Fault("F4", "ended backends")
{
    private const string Others =
        "from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    public override async Task Strike(Scene scene)
    {
        if (scene.Chance.Next(3) == 0)
        {
            await using var any = scene.Cluster.Database.CreateCommand(
                $"select pid {Others} order by random() limit 1"
            );
            if (await any.ExecuteScalarAsync() is int pid)
                Signals.Send(pid, Signals.Kill);
            return;
        }

        for (var times = scene.Chance.Next(1, 8); times > 0; times--)
        {
            await scene.Cluster.Execute($"select pg_terminate_backend(pid) {Others} and random() < 0.4");
            await scene.Wait(50, 300);
        }
    }
}

/// <summary>The postmaster is killed, or told to stop at once or soon; whoever runs it starts it again.</summary>
internal sealed record StoppedPostgres() : Fault("F5", "stopped PostgreSQL")
{
    public override TimeSpan Patience => TimeSpan.FromSeconds(30);

    public override async Task Strike(Scene scene)
    {
        Signals.Send(
            scene.Cluster.Postmaster,
            scene.Chance.GetItems([Signals.Kill, Signals.Quit, Signals.Interrupt], 1)[0]
        );
        await scene.Wait(200, 1_000);
        await Until.Succeeds(() => scene.Cluster.Execute("select 1"));
    }
}

/// <summary>A transaction stays open for seconds, with positions that others are already beyond.</summary>
internal sealed record HeldCommit() : Fault("F18", "transaction held open")
{
    public override async Task Strike(Scene scene)
    {
        var line = scene.AnyNode.Back;
        line.HoldCommits(scene.Chance.Next(1, 3), TimeSpan.FromMilliseconds(scene.Chance.Next(1_000, 6_000)));
        await scene.Wait(1_000, 6_000);
        line.Heal();
    }
}

/// <summary>Somebody else takes all connections that PostgreSQL has left.</summary>
internal sealed record ExhaustedPool() : Fault("F22", "exhausted connections")
{
    public override async Task Strike(Scene scene)
    {
        var taken = new List<NpgsqlConnection>();
        try
        {
            while (taken.Count < 250)
                taken.Add(await scene.Cluster.Database.OpenConnectionAsync());
        }
        catch (NpgsqlException) { } // No more are left, which was wanted.

        // Whatever is answered, it is answered soon.
        var member = scene.AnyTown.People[0];
        if (await member.Ask(scene.AnyNode.Number, HttpMethod.Get, "/api/inbox?limit=1") is not { Status: 200 or 503 })
            scene.Report("F22: while no connection is left, nobody is told so");
        await scene.Wait(1_000, 3_000);
        foreach (var connection in taken)
            await connection.DisposeAsync();
    }
}
