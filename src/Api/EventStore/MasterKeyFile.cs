using Networking.Api.Hosting;
using Networking.Api.Postgres;

namespace Networking.Api.EventStore;

/// <summary>
/// Where the master key lies. In Development it is made at the first start; elsewhere a key that nobody chose and nobody
/// keeps a copy of would one day take every text with it, so the operator makes it (docs/operations/keys.md).
/// </summary>
internal static class MasterKeyFile
{
    private const string Setting = "Keys:MasterKeyFile";
    private const int FewestDifferentBytes = 8;

    /// <exception cref="StartRefusedException">Outside Development: not set, missing, open to others, or no key worth the name.</exception>
    public static string Find(IConfiguration configuration, IHostEnvironment environment)
    {
        var path =
            configuration[Setting]
            ?? Path.Combine(ContentRoot.Of(environment.ContentRootPath), ".data", "keys", "master.key");
        if (!environment.IsDevelopment() && Trouble(configuration[Setting]) is { } trouble)
            throw new StartRefusedException($"{trouble} (docs/operations/keys.md).");
        return path;
    }

    private static string? Trouble(string? path)
    {
        if (path is null)
            return $"{Setting} is not set: outside Development the operator makes the master key";
        if (!File.Exists(path))
            return $"{Setting} names {path}, which does not exist: outside Development the operator makes the master key";
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~UnixModes.OwnerOnly) != UnixFileMode.None)
            return $"{path} can be read by others than its owner: chmod 600";
        return IsRandom(File.ReadAllText(path)) ? null : $"{path} does not hold 32 random bytes in base64";
    }

    // A key of zeros, or of one letter, is somebody's example.
    private static bool IsRandom(string text)
    {
        var key = new byte[64];
        return Convert.TryFromBase64String(text.Trim(), key, out var length)
            && length == 32
            && key.Take(length).Distinct().Count() >= FewestDifferentBytes;
    }
}
