using Networking.Faults.Nemesis;

namespace Networking.Faults;

/// <summary>Which faults a seed brings: one by turns, so that each has its share, and up to two by chance.</summary>
internal static class Plan
{
    public static Fault[] Of(int seed)
    {
        var chance = new Random(seed);
        Fault[] possible = [.. Fault.All.Where(f => f.Impossible is null)];
        var first = possible[(int)((uint)seed % possible.Length)];
        return [first, .. chance.GetItems(possible, chance.Next(0, 3))];
    }
}
