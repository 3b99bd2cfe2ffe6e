using Networking.Support;

namespace Networking.Api.Tests.Crashes;

/// <summary>
/// F1, F2, F4, F5: the host, PostgreSQL's postmaster or one of its backends is killed (SIGKILL) at random moments while
/// clients send; after each restart the clients ask again with the same keys.
/// </summary>
[Collection(CrashCollection.Name)]
public sealed class CrashingDuringSends
{
    private enum Victim
    {
        Host,
        Postmaster,
        Backend,
    }

    [Fact]
    public async Task loses_nothing_acknowledged_and_stores_nothing_twice()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var chance = new Random(CrashSettings.Seed);
        await using var host = new CrashHost();
        await host.Start();
        var network = await CrashNetwork.Found(host);
        var sender = new Sender(network.People, network.Threads);
        for (var moment = 0; moment < CrashSettings.Moments(otherwise: 3); moment++)
        {
            var victim = (Victim)(moment % 3);
            var unknown = await Crash(host, sender, victim, TimeSpan.FromMilliseconds(chance.Next(50, 2_500)));
            await sender.RetryUnknown(TimeSpan.FromSeconds(60));
            await sender.RepeatSome(chance, 10);
            output.WriteLine(
                $"{moment}: {victim}, {sender.Attempts.Count} sends so far, {unknown} unknown{(victim == Victim.Host ? $", back in {host.StartedIn.TotalSeconds:0.0} s" : "")}"
            );
        }

        await Ledger.Check(sender, network.People[0], network.Threads);
        await CrashAudit.Check(host, network.Id);
    }

    private static async Task<int> Crash(CrashHost host, Sender sender, Victim victim, TimeSpan after)
    {
        using var stop = new CancellationTokenSource();
        var sending = sender.Run(clients: 8, stop.Token);
        await Task.Delay(after);
        switch (victim)
        {
            case Victim.Host:
                await host.Kill();
                break;
            case Victim.Postmaster:
                host.KillPostmaster();
                break;
            default:
                await host.KillBackend();
                break;
        }

        if (victim != Victim.Host)
            await Task.Delay(500);
        await stop.CancelAsync();
        await sending;
        var unknown = sender.Unknown.Count();
        if (!host.IsRunning)
            await host.Start();
        return unknown;
    }
}
