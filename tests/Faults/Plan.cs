using Networking.Faults.Nemesis;

namespace Networking.Faults;

/// <summary>Which faults a seed brings: one by turns, so that each has its share, and up to two by chance.</summary>
internal static class Plan
{
    public static Fault[] Of(int seed)
    {
        var chance = new Random(seed);
        var first = Fault.All[(int)((uint)seed % Fault.All.Count)];
        return [first, .. chance.GetItems([.. Fault.All], chance.Next(0, 3))];
    }
}
