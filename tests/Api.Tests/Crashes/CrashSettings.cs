using System.Globalization;

namespace Networking.Api.Tests.Crashes;

/// <summary>
/// A few moments in the suite; <c>NETWORKING_CRASH_MOMENTS=20</c> for the long run, <c>NETWORKING_CRASH_SEED</c> for
/// another choice of moments.
/// </summary>
internal static class CrashSettings
{
    public static int Moments(int otherwise) => Setting("NETWORKING_CRASH_MOMENTS", otherwise);

    public static int Seed => Setting("NETWORKING_CRASH_SEED", 20_261_123);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}

/// <summary>What takes two processors by itself: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class CrashCollection
{
    public const string Name = "crashes";
}
