namespace Networking.Api.Postgres;

/// <summary>Reads what PostgreSQL said when it did not start.</summary>
internal static class ServerFailure
{
    private static readonly string[] Severities =
    [
        "PANIC:",
        "FATAL:",
        "initdb: error:",
        "error while loading",
        "ERROR:",
    ];

    /// <summary>Another program has the port: worth another try if the port was ours to choose.</summary>
    public static bool IsTakenPort(string said) =>
        Has(said, "Address already in use") || Has(said, "could not create any TCP/IP sockets");

    /// <summary>Sessions of a killed server are not gone yet: worth waiting for.</summary>
    public static bool IsSlowDeath(string said) => Has(said, "pre-existing shared memory block");

    /// <summary>Pure: one line for the operator.</summary>
    /// <param name="said">Output of the program and the server's log since the start.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="port">The port that was tried.</param>
    public static string Explain(string said, ServerFolder folder, int port) =>
        Has(said, "No space left on device") ? DiskFull(folder)
        : IsTakenPort(said)
            ? $"Port {port} of the embedded PostgreSQL is taken by another program. Set Postgres:Port to a free one, or to 0 for any."
        : IsSlowDeath(said)
            ? $"Sessions of a killed PostgreSQL still work on {folder.Data}. Wait, or end those processes, and start again."
        : Has(said, "was initialized by PostgreSQL version") || Has(said, "database files are incompatible")
            ? $"{folder.Data} was made by another version of PostgreSQL ({LastError(said)}). Move the data over (docs/operations/postgresql.md)."
        : Has(said, "Permission denied")
            ? $"PostgreSQL may not use {folder.Root} ({LastError(said)}). Correct the owner, or set Postgres:DataFolder."
        : WrongSetting(said) is { } setting
            ? $"PostgreSQL does not accept a setting: {setting}. Correct Postgres:Settings."
        // On a full disk the log stays empty, too.
        : folder.IsDiskFull() ? DiskFull(folder)
        : $"The embedded PostgreSQL did not start: {LastError(said)}. More in {folder.Log}";

    public static string DiskFull(ServerFolder folder) =>
        $"The disk of {folder.Root} is full. Free some space, or set Postgres:DataFolder to a folder on another disk.";

    private static string? WrongSetting(string said) =>
        Has(said, "postgresql.conf\" contains errors")
            ? said.Split('\n').FirstOrDefault(line => Has(line, "parameter"))?.Split("LOG:")[^1].Trim()
            : null;

    private static string LastError(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var error = lines.LastOrDefault(line => Severities.Any(severity => Has(line, severity)));
        return (error ?? lines.LastOrDefault() ?? "it said nothing").TrimEnd('.');
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
