namespace Networking.Api.Postgres;

/// <summary>How the embedded server runs. Bound from the section `Postgres` of the configuration.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Holds data, password, log and lock; made when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Taken instead when the host runs as root and the server's user may not enter <see cref="DataFolder"/>.</summary>
    public string? FallbackFolder { get; init; }

    /// <summary>A folder with `bin/postgres` in it; null finds the one that the build fetched.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>Loopback port; 0 takes a free one at each start.</summary>
    public int Port { get; init; }

    /// <summary>Who the server runs as when the host is root; null: the folder's owner, else postgres, else nobody.</summary>
    public string? User { get; init; }

    /// <summary>Settings of PostgreSQL that go over the host's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long recovery after a crash may take before the start counts as failed.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Takes a line when the server had to be started again.</summary>
    public Action<string> Report { get; init; } = Console.Error.WriteLine;

    /// <summary>Reads the configuration; the default folder is `.data/postgres` at the root of the repository.</summary>
    public static EmbeddedPostgresOptions From(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection("Postgres");
        var configured = section["DataFolder"];
        var root = ContentRoot.Of(contentRoot);
        return new()
        {
            DataFolder = Path.GetFullPath(configured ?? Path.Combine(".data", "postgres"), root),
            FallbackFolder = configured is null ? ContentRoot.FallbackFor(root) : null,
            BinariesFolder = section["BinariesFolder"],
            Port = ReadPort(section["Port"]),
            User = section["User"],
            Settings = section
                .GetSection("Settings")
                .GetChildren()
                .ToDictionary(s => s.Key, s => s.Value ?? "", StringComparer.Ordinal),
        };
    }

    private static int ReadPort(string? text) =>
        text is null ? 0
        : ushort.TryParse(text, out var port) ? port
        : throw new DatabaseUnavailableException("Postgres:Port should be a number from 0 (any free port) to 65535.");
}
