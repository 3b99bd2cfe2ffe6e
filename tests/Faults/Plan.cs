using Networking.Faults.Nemesis;

namespace Networking.Faults;

/// <summary>Which faults a seed brings: one by turns, so that each has its share, and up to two by chance.</summary>
internal static class Plan
{
    /// <param name="kinds">What there is to choose from.</param>
    public static Fault[] Of(int seed, IReadOnlyList<Fault> kinds)
    {
        var chance = new Random(seed);
        var first = kinds[(int)((uint)seed % kinds.Count)];
        return [first, .. chance.GetItems([.. kinds], chance.Next(0, 3))];
    }
}
