namespace Networking.Api.Postgres;

/// <summary>Finds the database: the one that is configured, else an embedded server (ADR 0004).</summary>
public static class DatabaseLocator
{
    /// <summary>The name of the connection string that the operator may set.</summary>
    public const string Name = "Networking";

    /// <summary>For the host: the embedded server is started, and belongs to this process alone.</summary>
    /// <exception cref="DatabaseUnavailableException">None can be had; the message is one line that says why.</exception>
    public static Task<DatabaseLocation> FindAsync(
        IConfiguration configuration,
        string contentRoot,
        CancellationToken ct = default
    ) => FindAsync(configuration, contentRoot, EmbeddedPostgres.StartAsync, ct);

    /// <summary>For commands such as `import`: shares the embedded server of a running host, else starts it.</summary>
    /// <exception cref="DatabaseUnavailableException">None can be had; the message is one line that says why.</exception>
    public static Task<DatabaseLocation> AttachAsync(
        IConfiguration configuration,
        string contentRoot,
        CancellationToken ct = default
    ) => FindAsync(configuration, contentRoot, EmbeddedPostgres.AttachAsync, ct);

    private static async Task<DatabaseLocation> FindAsync(
        IConfiguration configuration,
        string contentRoot,
        Func<EmbeddedPostgresOptions, CancellationToken, Task<EmbeddedPostgres>> embedded,
        CancellationToken ct
    )
    {
        if (configuration.GetConnectionString(Name) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            var configured = ConnectionText.Parse(text);
            var version = await ConnectionCheck.RunAsync(configured, ct);
            var place = ConnectionText.Describe(configured);
            return new(configured.ConnectionString, $"Database: {place}, PostgreSQL {version}, as configured");
        }
        var server = await embedded(EmbeddedPostgresOptions.From(configuration, contentRoot), ct);
        return new(server.ConnectionString, $"Database: {server.Description}", server);
    }
}
