using Networking.Domain.Networks;
using Networking.Projections.ReadModels;

namespace Networking.Projections.Networks;

public sealed record NetworkRow(string NetworkId, string Name, DateTimeOffset FoundedAt)
{
    public static readonly ReadModelTable Table = new(typeof(NetworkRow), "networks", keys: 1);
}

public static class NetworkFold
{
    public static void Apply(Rows rows, Recorded e)
    {
        if (e.Event is NetworkFounded f)
            rows.Put(f.NetworkId, new NetworkRow(f.NetworkId, f.Name, f.At));
    }
}
