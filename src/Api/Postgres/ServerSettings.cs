using System.Globalization;

namespace Networking.Api.Postgres;

/// <summary>The whole `postgresql.conf`: suited to one host beside it on a small machine.</summary>
internal static class ServerSettings
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Pure. Settings that are given go over the host's.</summary>
    /// <param name="port">On loopback.</param>
    /// <param name="memory">Bytes that the machine or container has.</param>
    /// <param name="given">From `Postgres:Settings`.</param>
    public static string Write(int port, long memory, IReadOnlyDictionary<string, string> given)
    {
        var settings = new SortedDictionary<string, string>(Ours(port, memory), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in given)
        {
            settings[name] = value;
        }
        var lines = settings.Select(s => $"{s.Key} = '{s.Value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        return "# Written at each start. Change it by Postgres:Settings in the host's configuration.\n"
            + string.Concat(lines);
    }

    /// <summary>The port in what <see cref="Write"/> wrote; null when there is none.</summary>
    public static int? PortOf(string settings) =>
        settings.Split('\n').FirstOrDefault(l => l.StartsWith("port = '", StringComparison.Ordinal)) is { } line
        && int.TryParse(line.Split('\'')[1], CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    private static Dictionary<string, string> Ours(int port, long memory) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "",
            ["password_encryption"] = "scram-sha-256",
            ["max_connections"] = "100",
            // An acknowledged command is on disk.
            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
            ["full_page_writes"] = "on",
            ["shared_buffers"] = Megabytes(memory / 8, 128, 1024),
            ["effective_cache_size"] = Megabytes(memory / 2, 512, 16384),
            ["maintenance_work_mem"] = Megabytes(memory / 32, 64, 512),
            ["work_mem"] = "8MB",
            ["wal_compression"] = "on",
            ["max_wal_size"] = "2GB",
            ["random_page_cost"] = "1.1",
            // Queries are short and known: compiling them costs more than it saves.
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["log_checkpoints"] = "off",
            ["log_line_prefix"] = "%m [%p] ",
        };

    private static string Megabytes(long bytes, long least, long most) =>
        $"{Math.Clamp(bytes / Megabyte, least, most).ToString(CultureInfo.InvariantCulture)}MB";
}
