using Networking.Faults.Nodes;
using Networking.Faults.Workload;

namespace Networking.Faults.Nemesis;

/// <summary>
/// PostgreSQL's machine stands still, as in a migration, and goes on an hour off; later it goes back. The order is that of
/// positions, nobody is signed out by it, and nobody is let in whose session has ended. Before each jump a position is taken and
/// never used, as by an append that was rolled back.
/// </summary>
internal sealed record JumpingClock() : Fault("F16", "PostgreSQL's clock jumps")
{
    public override string? Obstacle(Cluster cluster) =>
        cluster.Clock is null ? "libfaketime is not on this machine" : null;

    public override async Task Strike(Scene scene)
    {
        var people = scene.AnyTown.People;
        var member = people[scene.Chance.Next(people.Count)];
        var hour = TimeSpan.FromHours(scene.Chance.Next(2) == 0 ? 1 : -1);
        List<Visit> visits = [await Visit.Begin(member, ends: false), await Visit.Begin(member, ends: true)];

        await Jump(scene, hour);
        visits.AddRange([await Visit.Begin(member, ends: false), await Visit.Begin(member, ends: true)]);
        await Check("while");
        await scene.Wait(500, 2_000);
        await Jump(scene, TimeSpan.Zero);
        await Check("after");
        foreach (var visit in visits)
            visit.Dispose();

        async Task Check(string when)
        {
            foreach (var visit in visits)
            foreach (var wrong in await visit.Wrong(scene.Cluster.Nodes.Count))
                scene.Report($"F16: {wrong} {when} PostgreSQL's clock was {hour.TotalHours:+0;-0} h off");
        }
    }

    private static async Task Jump(Scene scene, TimeSpan ahead)
    {
        await Until.Succeeds(() => scene.Cluster.Execute("select nextval('events.mt_events_sequence')"));
        await scene.Cluster.Freeze(async () =>
        {
            scene.Cluster.Clock!.Set(ahead);
            await Task.Delay(ServerClock.Following);
        });
        await Until.Succeeds(async () =>
        {
            if (!await Shows())
                scene.Report($"F16: PostgreSQL's clock does not move to {ahead.TotalHours:+0;-0;0} h");
        });

        async Task<bool> Shows()
        {
            await using var command = scene.Cluster.Database.CreateCommand("select clock_timestamp()");
            var shown = new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync())!) - DateTimeOffset.UtcNow;
            return (shown - ahead).Duration() < TimeSpan.FromMinutes(1);
        }
    }
}
