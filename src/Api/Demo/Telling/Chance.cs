namespace Networking.Api.Demo.Telling;

/// <summary>Seeded chance. Each subject has its own source, so that editing one text leaves the others as they were.</summary>
internal static class Chance
{
    /// <summary>A source for one subject: the same seed and subject give the same numbers on every machine.</summary>
    public static Random For(int seed, string subject)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var c in subject)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return new Random(unchecked((int)hash ^ (seed * 486187739)));
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static bool Happens(this Random random, double probability) => random.NextDouble() < probability;
}
