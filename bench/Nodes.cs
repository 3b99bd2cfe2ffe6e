namespace Networking.Bench;

/// <summary>
/// Two nodes on one database against one, 64 connections in all: into one network, where both append under the same lock,
/// and into a network each. On one machine they share its processors: the question is what the second one costs.
/// </summary>
internal static class Nodes
{
    private const int Connections = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task<object> Run(Rig rig)
    {
        var here = await Sends.Prepare(rig);
        var there = await Sends.Prepare(rig, "second.example");
        await rig.StartSecond();
        await Two(here, there, WarmUp);
        var one = (await Sends.Load(here.Thread, here.Token, Connections, Time)).PerSecond;
        var same = await Two(here, here, Time);
        var each = await Two(here, there, Time);
        Console.WriteLine(
            $"one node {one:F0}/s; two, one network {same:F0}/s, ratio {same / one:F2}; two, a network each {each:F0}/s, ratio {each / one:F2}"
        );
        return new
        {
            one,
            twoOneNetwork = same,
            twoNetworkEach = each,
        };
    }

    private static async Task<double> Two(
        (Guid Thread, string Token) here,
        (Guid Thread, string Token) there,
        TimeSpan time
    )
    {
        var loads = await Task.WhenAll(
            Sends.Load(here.Thread, here.Token, Connections / 2, time),
            Sends.Load(there.Thread, there.Token, Connections / 2, time, Rig.SecondAddress)
        );
        return loads.Sum(l => l.PerSecond);
    }
}
